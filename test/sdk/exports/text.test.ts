import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { csv, fromCsvText } from "@commonweight/sdk/exports";
import fc from "fast-check";
import { plain, quote } from "../../../sdk/exports/text/markdown.ts";

/** A reader of RFC 4180, written apart from the writer. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = "";
    if (text[at] === '"') {
      for (at++; text[at] !== '"' || text[at + 1] === '"'; at++) {
        cell += text[at];
        if (text[at] === '"') at++;
      }
      at++;
    } else for (; !",\r".includes(text[at] ?? "\r"); at++) cell += text[at];
    row.push(cell);
    if (text[at] === ",") at++;
    else {
      assert.equal(text.slice(at, at + 2), "\r\n", "a record ends with CRLF");
      at += 2;
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

const nasty = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom(..."=+-@\t\r\n',\";|'\u202e\uff1d 1a".split("")) }),
);

describe("CSV", () => {
  it("gives every text back, whatever is in it", () => {
    const texts = fc.array(fc.array(nasty, { minLength: 2, maxLength: 2 }));
    fc.assert(
      fc.property(texts, (rows) => {
        const [, ...read] = readCsv(csv(["a", "b"], rows));
        assert.deepEqual(
          read.map((row) => row.map(fromCsvText)),
          rows,
        );
      }),
    );
  });

  it("lets no text begin as a spreadsheet's formula does", () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const [[cell = ""] = []] = readCsv(csv([text], []));
        assert.doesNotMatch(cell, /^[\t\r\n]|^\s*[=+\-@\uff0b\uff0d\uff1d\uff20]/);
      }),
    );
  });

  it("writes numbers as they are and missing values as nothing", () => {
    assert.equal(csv(["a", "b", "c", "d"], [[1n, 2, true, undefined]]), "a,b,c,d\r\n1,2,true,\r\n");
  });
});

/** Markup that could come of a text: any of these marks without a backslash in front. */
const MARKUP = /(?<!\\)(?:\\\\)*[`*_{}[\]<>|~^$&!@]/;

describe("strangers' texts in Markdown", () => {
  it("stay one line without markup", () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const line = plain(text);
        assert.doesNotMatch(line, /[\r\n\t\u2028\u2029\u202a-\u202e\u2066-\u2069]/);
        assert.doesNotMatch(line, MARKUP);
        assert.doesNotMatch(line, /^(?:[-+=#:]|\d+[.)](?:\s|$)|\s)/);
      }),
    );
  });

  it("can't leave their quote", () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const quoted = quote(`said\n${text}`);
        for (const line of quoted.split("\n")) assert.match(line, /^>(?: |$)/);
        assert.doesNotMatch(quoted, /\r|\n>\n>(?:\n|$)/);
      }),
    );
  });

  it("turn no hostile text into more than its letters", () => {
    const cases: readonly (readonly [string, string])[] = [
      ["<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>"],
      ["![x](https://evil.example/p.png)", "\\!\\[x\\](https://evil.example/p.png)"],
      ["a | b\n---\n# Adopted", "a \\| b --- # Adopted"],
      ["# Approved by all", "\\# Approved by all"],
      ["1. first", "1\\. first"],
      ["248.4 sUSD", "248.4 sUSD"],
      ["for\u202etsniaga", "for\\[U+202E\\]tsniaga"],
      ["&#x202e;&lt;b&gt;", "\\&#x202e;\\&lt;b\\&gt;"],
    ];
    for (const [text, expected] of cases) assert.equal(plain(text), expected);
  });
});
