import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  pathUp,
  RelocationError,
  relocatePage,
  relocateRuntime,
  standAlone,
} from "../../scripts/site/relocate.ts";

const scripts = ["a", "b", "turbopack-c"].map(
  (name) => `<script src="/_next/static/chunks/${name}.js" async=""></script>`,
);
const fonts = ["_next/static/media/one.woff2"];

function page(body = ""): string {
  return [
    '<!DOCTYPE html><html><head><meta charSet="utf-8"/><link rel="preconnect" href="/" crossorigin=""/>',
    '<link rel="stylesheet" href="/_next/static/chunks/s.css" data-precedence="next"/>',
    `${scripts.join("")}<script src="/_next/static/chunks/p.js" noModule=""></script></head><body>`,
    `<a href="@/model/">Model</a>${body}`,
    '<script>self.__next_f.push([1,"2:\\"/_next/static/chunks/a.js\\"\\n:HL[\\"/_next/static/chunks/s.css\\",\\"style\\"]\\n"])</script>',
    "</body></html>",
  ].join("");
}

describe("a built page", () => {
  it("knows the way up to the site's root", () => {
    assert.equal(pathUp("index.html"), "./");
    assert.equal(pathUp("proposal/index.html"), "../");
  });

  it("refers to nothing by an absolute path", () => {
    const html = relocatePage(page(), "proposal/index.html", fonts);
    const ownData = html.replace(/self\.commonweightPush\(\[[\s\S]*?<\/script>/g, "");
    assert.doesNotMatch(ownData, /(?:src|href)="\//);
    assert.match(html, /href="\.\.\/_next\/static\/chunks\/s\.css"/);
    assert.match(html, /HL\[\\"\.\.\/_next\/static\/chunks\/s\.css\\"/);
    assert.match(html, /href="\.\.\/model\/"/);
    assert.match(html, /href="\.\.\/_next\/static\/media\/one\.woff2"/);
    assert.match(
      html,
      /\["_next\/static\/chunks\/a\.js","_next\/static\/chunks\/b\.js","_next\/static\/chunks\/turbopack-c\.js"\]/,
    );
  });

  it("fails the build when it looks otherwise than expected", () => {
    const broken = [
      page().replaceAll('async=""', "defer"),
      page().replace("self.__next_f.push(", "self.__other.push("),
      page().replace('<meta charSet="utf-8"/>', ""),
      page('<img src="/logo.png"/>'),
    ];
    for (const html of broken) assert.throws(() => relocatePage(html, "index.html", fonts), RelocationError);
  });
});

describe("the chunk runtime", () => {
  const url = ["$", "{t}"].join("");
  const source = `x(typeof TURBOPACK_CHUNK_BASE_PATH);q(\`link[rel=stylesheet][href="${url}"],link[rel=stylesheet][href^="${url}?"]\`)`;

  it("finds a page's style sheets by the end of their path", () => {
    assert.match(
      relocateRuntime(source),
      /\[href\$="\$\{t\.slice\(self\.TURBOPACK_CHUNK_BASE_PATH\.length\)\}"\]/,
    );
  });

  it("leaves alone what only says where a worker begins", () => {
    const start =
      '(globalThis.TURBOPACK||(globalThis.TURBOPACK=[])).push([null,{otherChunks:["a.js","b.js"],runtimeModuleIds:[98739]}]);';
    assert.equal(relocateRuntime(start), start);
    assert.throws(() => relocateRuntime(`${start}(()=>{})()`), RelocationError);
  });

  it("fails the build when it works otherwise", () => {
    assert.throws(
      () => relocateRuntime(source.replace("TURBOPACK_CHUNK_BASE_PATH", "OTHER")),
      RelocationError,
    );
    assert.throws(
      () => relocateRuntime(source.replace("link[rel=stylesheet][href=", "link[href=")),
      RelocationError,
    );
  });
});

describe("the page for addresses that lead nowhere", () => {
  it("needs no other file", () => {
    const html = standAlone(page(), "main{color:red}@font-face{src:url(x)}");
    assert.doesNotMatch(html, /<script|href="\/|@font-face/);
    assert.match(html, /<style>main\{color:red\}<\/style>/);
  });
});
