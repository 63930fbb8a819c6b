import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";

const css = readFileSync(new URL("../../app/src/design/fonts.css", import.meta.url), "utf8");

/** Average width of Latin text, ascent and descent, each in parts of the em: from the fonts' own tables. */
const sourceSerif = { width: 479 / 1000, ascent: 1036 / 1000, descent: 335 / 1000 };
const publicSans = { width: 935 / 2000, ascent: 1900 / 2000, descent: 450 / 2000 };
const timesWidth = 832 / 2048;
const arialWidth = 913 / 2048;

function declared(family: string, property: string): number {
  const face = css.split("@font-face").find((part) => part.includes(`font-family: "${family}"`)) ?? "";
  const value = new RegExp(`${property}: ([\\d.]+)%`).exec(face)?.[1];
  assert.ok(value, `${family} has no ${property}`);
  return Number(value);
}

describe("the fonts that stand in until ours arrive", () => {
  for (const [family, ours, fallbackWidth] of [
    ["Source Serif Fallback", sourceSerif, timesWidth],
    ["Public Sans Fallback", publicSans, arialWidth],
  ] as const) {
    it(`${family} takes the same room`, () => {
      const adjust = ours.width / fallbackWidth;
      const near = (value: number, wanted: number) =>
        assert.ok(Math.abs(value - wanted) < 0.02, `${value} is not ${wanted}`);
      near(declared(family, "size-adjust"), adjust * 100);
      near(declared(family, "ascent-override"), (ours.ascent / adjust) * 100);
      near(declared(family, "descent-override"), (ours.descent / adjust) * 100);
    });
  }

  it("never hide text while a font loads", () => {
    const files = css.split("@font-face").filter((face) => face.includes("url("));
    assert.ok(files.length >= 4);
    for (const face of files) assert.match(face, /font-display: swap/);
  });
});
