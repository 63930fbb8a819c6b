import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { CONTRIBUTION_KINDS } from "@commonweight/sdk/chain";
import {
  CONTRIBUTION_REQUEST,
  type ContributionRequest,
  fromRequestCode,
  isEvidenceLink,
  parseContributionRequest,
  REQUEST_LIMITS,
  RequestError,
  toRequestCode,
  writeContributionRequest,
} from "@commonweight/sdk/requests";
import fc from "fast-check";
import { getAddress, sha256, stringToHex } from "viem";
import { ada, heron } from "../helpers/logs.ts";

const request: ContributionRequest = {
  kind: CONTRIBUTION_REQUEST,
  chainId: 31337,
  governor: heron.governor,
  modelId: 1n,
  contribution: "Evaluation",
  contributor: ada,
  title: "Ran the evaluation plan on release 2",
  text: "All tasks of the plan, three seeds each. The numbers and the logs are in the file.",
  evidence: { link: "https://example.org/evaluation.json", sha256: sha256(stringToHex("the file")) },
  votes: 250n * 10n ** 18n,
};

const changed = (fields: Record<string, unknown>): string =>
  JSON.stringify({ ...JSON.parse(writeContributionRequest(request)), ...fields });

function isRefused(content: string, field: RegExp): void {
  assert.throws(
    () => parseContributionRequest(content),
    (error: unknown) => {
      assert.ok(error instanceof RequestError);
      assert.match(error.details ?? "", field);
      assert.ok((error.details ?? "").length < 200);
      return true;
    },
  );
}

describe("a contribution request", () => {
  it("comes back whole from its file and from its link", () => {
    const written = writeContributionRequest(request);
    assert.deepEqual(parseContributionRequest(written), request);
    const code = toRequestCode(request);
    assert.ok(code);
    assert.match(code, /^[A-Za-z0-9_-]+$/);
    assert.deepEqual(fromRequestCode(code), request);
  });

  it("has one way to be written, whatever the order of its fields", () => {
    const { kind, ...rest } = request;
    assert.equal(writeContributionRequest({ ...rest, kind }), writeContributionRequest(request));
    assert.match(writeContributionRequest(request), /^\{"chainId":31337,"contribution":"Evaluation"/);
  });

  it("is sent as a file when it is too long for a link", () => {
    assert.equal(toRequestCode({ ...request, text: "a".repeat(REQUEST_LIMITS.text) }), undefined);
  });

  const bad: readonly (readonly [string, string, RegExp])[] = [
    ["no JSON", "{", /^the file is not JSON/],
    ["a list", "[]", /^the file is not an object/],
    ["a huge file", `"${"a".repeat(REQUEST_LIMITS.file)}"`, /^the file is not at most/],
    ["another kind", changed({ kind: "commonweight/pin@1" }), /^kind/],
    ["a field that nobody would see", changed({ calls: [] }), /without the field "calls"/],
    ["an unknown contribution", changed({ contribution: "Friendship" }), /^contribution/],
    ["a contribution named like a method", changed({ contribution: "toString" }), /^contribution/],
    [
      "a broken checksum",
      changed({ contributor: "0x52908400098527886E0F7030069857D2E4169Ee7" }),
      /^contributor/,
    ],
    ["votes as a number", changed({ votes: 5 }), /^votes/],
    ["negative votes", changed({ votes: "-5" }), /^votes/],
    ["votes in scientific words", changed({ votes: "1e30" }), /^votes/],
    ["more votes than a word holds", changed({ votes: String(2n ** 256n) }), /^votes/],
    ["a chain that is no number", changed({ chainId: "1" }), /^chainId/],
    ["a title of two lines", changed({ title: "One\nTwo" }), /^title/],
    ["a title with a line separator", changed({ title: "One\u2028Two" }), /^title/],
    ["an empty text", changed({ text: "  " }), /^text/],
    ["half a character", changed({ text: "\ud800" }), /^text/],
    ["a script for a link", changed({ evidence: { link: "javascript:alert(1)" } }), /^evidence\.link/],
    ["a link without encryption", changed({ evidence: { link: "http://example.org/" } }), /^evidence\.link/],
    [
      "a link that poses",
      changed({ evidence: { link: "https://github.com@example.org/" } }),
      /^evidence\.link/,
    ],
    [
      "a link in look-alike letters",
      changed({ evidence: { link: "https://gith\u0443b.com/" } }),
      /^evidence\.link/,
    ],
    [
      "a digest that is too short",
      changed({ evidence: { link: "https://example.org/", sha256: "0xab" } }),
      /sha256/,
    ],
    [
      "more evidence than fits the form",
      changed({ evidence: { link: "https://example.org/", html: "" } }),
      /"html"/,
    ],
    ["no evidence", changed({ evidence: null }), /^evidence/],
  ];
  for (const [name, content, field] of bad) it(`refuses ${name}`, () => isRefused(content, field));

  it("refuses a link that is cut, padded, or no text at all", () => {
    const code = toRequestCode(request) ?? "";
    for (const broken of ["", code.slice(0, -9), `${code}=`, "%%%", "_w", "a".repeat(100_000)]) {
      assert.throws(() => fromRequestCode(broken), RequestError, broken.slice(0, 20));
    }
  });

  it("is never written when it could not be read", () => {
    assert.throws(() => writeContributionRequest({ ...request, title: "" }), RequestError);
    assert.throws(
      () => writeContributionRequest({ ...request, evidence: { link: "http://example.org/" } }),
      RequestError,
    );
  });

  it("keeps every text through file and link, and throws nothing but its own error for any other", () => {
    const line = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
      .filter((text) => text.trim() === text && text !== "" && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text));
    const arbitrary = fc.record(
      {
        kind: fc.constant(CONTRIBUTION_REQUEST),
        chainId: fc.integer({ min: 1 }),
        governor: fc.constant(heron.governor),
        modelId: fc.bigInt({ min: 0n, max: 2n ** 64n }),
        contribution: fc.constantFrom(...CONTRIBUTION_KINDS),
        contributor: fc
          .uint8Array({ minLength: 20, maxLength: 20 })
          .map((bytes) => getAddress(`0x${Buffer.from(bytes).toString("hex")}`)),
        title: line,
        text: line,
        evidence: fc.record(
          { link: fc.webUrl({ validSchemes: ["https"] }).filter(isEvidenceLink) },
          { noNullPrototype: true },
        ),
        votes: fc.bigInt({ min: 0n, max: 2n ** 256n - 1n }),
      },
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(arbitrary, (any) => {
        assert.deepEqual(parseContributionRequest(writeContributionRequest(any)), any);
        const code = toRequestCode(any);
        if (code !== undefined) assert.deepEqual(fromRequestCode(code), any);
      }),
      { numRuns: 60 },
    );
    const attempt = (read: (text: string) => unknown) => (text: string) => {
      try {
        read(text);
      } catch (error) {
        assert.ok(error instanceof RequestError, String(error));
      }
    };
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), attempt(parseContributionRequest)));
    fc.assert(fc.property(fc.base64String(), attempt(fromRequestCode)));
  });
});
