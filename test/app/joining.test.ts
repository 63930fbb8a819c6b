import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  CONTRIBUTION_REQUEST,
  type ContributionRequest,
  parseContributionRequest,
} from "@commonweight/sdk/requests";
import { sha256, stringToHex } from "viem";
import { type RequestDraft, readRequest } from "../../app/src/features/join/readRequest.ts";
import { discussionIn } from "../../app/src/features/proposal/votes.ts";
import { emptyDraft } from "../../app/src/features/propose/draft/draft.ts";
import { withRequest } from "../../app/src/features/propose/draft/fromRequest.ts";
import { address } from "./helpers/proposals.ts";

const digest = sha256(stringToHex("the report"));
const governor = address(3);
const request: ContributionRequest = {
  kind: CONTRIBUTION_REQUEST,
  chainId: 31337,
  governor,
  modelId: 1n,
  contribution: "Audit",
  contributor: address(5),
  title: "Audited the treasury",
  text: "Three findings, all mended.",
  evidence: { link: "https://example.org/audit.pdf", sha256: digest },
  votes: 1_500_000_000_000_000_000n,
};

describe("a proposal from a contribution request", () => {
  it("records the contribution with the request as its evidence, and creates the votes asked for", () => {
    const { title, text, actions } = withRequest(emptyDraft, request);
    assert.equal(title, "Audited the treasury");
    assert.equal(
      text,
      `Three findings, all mended.\n\nEvidence: https://example.org/audit.pdf (sha-256 ${digest})`,
    );
    const [record, mint] = actions;
    assert.ok(record?.type === "recordContribution");
    assert.deepEqual([record.kind, record.contributor, record.modelId], ["Audit", address(5), "1"]);
    assert.deepEqual(parseContributionRequest(record.evidence), request);
    assert.ok(mint?.type === "mint");
    assert.deepEqual([mint.to, mint.amount], [address(5), "1.5"]);
  });

  it("comes once, keeps what was written, and creates no votes that nobody asked for", () => {
    const begun = { ...emptyDraft, title: "Mine", text: "My words" };
    const modest = { ...request, votes: 0n };
    const once = withRequest(begun, modest);
    assert.deepEqual([once.title, once.text, once.actions.length], ["Mine", "My words", 1]);
    assert.equal(withRequest(once, modest), once);
    const keys = withRequest(once, request).actions.map(({ key }) => key);
    assert.equal(new Set(keys).size, 3);
  });
});

describe("the form of a request", () => {
  const where = {
    deployment: { chainId: 31337 },
    stewardship: { governor },
  } as Parameters<typeof readRequest>[1];
  const filled: RequestDraft = {
    kind: "Audit",
    modelId: "1",
    contributor: address(5),
    title: " Audited the treasury ",
    text: request.text,
    link: "https://example.org/audit.pdf",
    sha256: digest.slice(2).toUpperCase(),
    votes: "1.5",
  };

  it("says the request that was typed", () => {
    assert.deepEqual(readRequest(filled, where), { request, mistakes: {} });
  });

  it("names what is wrong at its field", () => {
    const wrong = {
      ...filled,
      contributor: "0x12",
      title: "",
      text: " ",
      link: "javascript:alert(1)",
      sha256: "abc",
      votes: "-1",
    };
    const { request: none, mistakes } = readRequest(wrong, where);
    assert.equal(none, undefined);
    assert.deepEqual(Object.keys(mistakes).sort(), [
      "contributor",
      "link",
      "sha256",
      "text",
      "title",
      "votes",
    ]);
    assert.ok(readRequest({ ...filled, title: "one\u2028two" }, where).mistakes.text);
  });
});

describe("where a proposal is discussed", () => {
  it("is the first link on a line that says so, by its true host", () => {
    const text = "See https://example.org/paper.\nDiscussion: https://forum.example.net/t/12.";
    assert.deepEqual(discussionIn(text), {
      href: "https://forum.example.net/t/12",
      host: "forum.example.net",
    });
    assert.equal(discussionIn("forum: https://forum.org@evil.example/x")?.host, "evil.example");
    assert.equal(discussionIn("Discussion: https://\u0430pple.example/x")?.host, "xn--pple-43d.example");
    assert.equal(discussionIn("Discussion: javascript:alert(1)"), undefined);
    assert.equal(discussionIn("See https://example.org/"), undefined);
  });
});
