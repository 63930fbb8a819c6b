import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, it } from "node:test";
import { withPolicy } from "../../scripts/site/policy.ts";

const digestOf = (script: string) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`;

describe("a page's policy", () => {
  const page = [
    '<html><head><meta charSet="utf-8"/><script>first()</script>',
    '<script src="./a.js" async=""></script></head><body><script id="_R_">second("$&")</script></body></html>',
  ].join("");
  const html = withPolicy(page);
  const scripts = /script-src ([^;]*)/.exec(html)?.[1];

  it("lets run the page's own files and the scripts that were built into it, and no other", () => {
    assert.equal(scripts, `'self' ${digestOf("first()")} ${digestOf('second("$&")')}`);
  });

  it("stands before the first script, and changes nothing else", () => {
    const meta = /<meta http-equiv="Content-Security-Policy"[^>]*>/.exec(html);
    assert.ok(meta && meta.index < html.indexOf("<script"));
    assert.equal(html.replace(meta[0], ""), page);
  });

  it("keeps connections open for the endpoint that a reader chooses, and closes what no page needs", () => {
    for (const rule of ["connect-src *", "object-src 'none'", "base-uri 'none'"])
      assert.ok(html.includes(rule));
  });
});
