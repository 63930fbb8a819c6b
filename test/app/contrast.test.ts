import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";

const css = readFileSync(new URL("../../app/src/design/tokens.css", import.meta.url), "utf8");
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(
    ([, name = "", light = "", dark = ""]) => [name, { light, dark }],
  ),
);

type Theme = "light" | "dark";

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function colour(name: string, theme: Theme): string {
  const token = tokens.get(name);
  assert.ok(token, `there is no token --${name}`);
  return token[theme];
}

const grounds = ["paper", "paper-raised", "paper-sunken"];
const texts = ["ink", "ink-soft", "ink-faint", "accent", "accent-strong", "good", "caution", "bad"];
const marks = ["line", "for", "against", "abstain", "accent", "good", "caution", "bad"];
const washes = ["accent", "good", "caution", "bad"];

/** Every pair that the site sets, with the least contrast that WCAG 2.2 AA asks of it. */
const pairs: [string, string, number][] = [
  ...texts.flatMap((text) => grounds.map((ground): [string, string, number] => [text, ground, 4.5])),
  ...marks.flatMap((mark) => grounds.map((ground): [string, string, number] => [mark, ground, 3])),
  ...washes.flatMap((tone): [string, string, number][] => [
    [tone, `${tone}-wash`, 4.5],
    ["ink", `${tone}-wash`, 4.5],
    ["ink-soft", `${tone}-wash`, 4.5],
    ["accent", `${tone}-wash`, 4.5],
    ["line", `${tone}-wash`, 3],
  ]),
  ["on-accent", "accent", 4.5],
  ["on-accent", "accent-strong", 4.5],
];

describe("the colours of the site", () => {
  it("are all written as a day and a night value", () => {
    assert.equal(
      tokens.size,
      css.match(/light-dark\(/g)?.length ? [...css.matchAll(/: light-dark\(/g)].length : 0,
    );
    assert.ok(tokens.size > 15);
  });

  for (const theme of ["light", "dark"] as const) {
    it(`reach their contrast by ${theme === "light" ? "day" : "night"}`, () => {
      const short = pairs
        .map(([front, back, least]) => ({
          front,
          back,
          least,
          has: contrast(colour(front, theme), colour(back, theme)),
        }))
        .filter(({ has, least }) => has < least)
        .map(({ front, back, least, has }) => `${front} on ${back}: ${has.toFixed(2)}, needs ${least}`);
      assert.deepEqual(short, []);
    });
  }

  it("would be found too pale", () => {
    assert.ok(contrast("#777777", "#ffffff") < 4.5);
    assert.ok(Math.abs(contrast("#000000", "#ffffff") - 21) < 1e-9);
  });
});
