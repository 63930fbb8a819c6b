import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { KnownEvent } from "@commonweight/sdk/chain";
import { applyLogs, describeEvent, emptyHistory, historyWhile, profilesOf } from "@commonweight/sdk/history";
import { type Address, type Hex, sha256, stringToHex } from "viem";
import { ada, ben, heron, logsOf } from "../helpers/logs.ts";

function published(publisher: Address, text: string): KnownEvent<"catalogue"> {
  const document = stringToHex(text);
  return {
    role: "catalogue",
    eventName: "DocumentPublished",
    args: { digest: sha256(document), publisher, document },
  };
}

function again(publisher: Address, text: string): KnownEvent<"catalogue"> {
  const digest = sha256(stringToHex(text));
  return { role: "catalogue", eventName: "DocumentRepublished", args: { digest, publisher } };
}

function profile(account: Address, name: string): string {
  return JSON.stringify({ kind: "commonweight/profile@1", account, name });
}

function fold(...events: readonly KnownEvent<"catalogue">[]) {
  return applyLogs(emptyHistory(heron), logsOf(...events));
}

describe("a document that several accounts published", () => {
  const digest = sha256(stringToHex("Why"));

  it("names them all, in order, and keeps its text", () => {
    const document = fold(published(ada, "Why"), again(ben, "Why"), again(ada, "Why")).catalogue.documents[
      digest
    ];
    assert.deepEqual(
      document?.publications.map(({ publisher, source }) => [publisher, source.blockNumber]),
      [
        [ada, 1],
        [ben, 2],
        [ada, 3],
      ],
    );
    assert.equal(document?.text, "Why");
    assert.equal(document?.source.blockNumber, 1);
  });

  it("given an earlier moment, names those of that time, and has its text", () => {
    const history = fold(published(ada, "Why"), again(ben, "Why"));
    const past = historyWhile(history, ({ blockNumber }) => blockNumber < 2).catalogue.documents[digest];
    assert.deepEqual([past?.publications.length, past?.text, past?.size], [1, "Why", 3]);
  });

  it("is said to be published again", () => {
    const history = fold(published(ada, "# Why\n"), again(ben, "# Why\n"));
    const entry = history.timeline.at(-1);
    assert.ok(entry);
    assert.equal(describeEvent(entry, { history }), '0x2222…2222 published "Why" again');
  });

  it("given that its first publication was not read, changes nothing", () => {
    assert.deepEqual(fold(again(ben, "Why")).catalogue.documents, {});
  });
});

describe("a profile", () => {
  const text = profile(ada, "Ada");

  it("given that a stranger published it first, counts as soon as the account itself does", () => {
    assert.deepEqual(profilesOf(fold(published(ben, text))), {});
    const history = fold(published(ben, text), again(ada, text), again(ben, text));
    assert.equal(profilesOf(history)[ada]?.name, "Ada");
    assert.equal(profilesOf(history)[ada]?.source.blockNumber, 2);
  });

  it("given that the account went back to an earlier one, is the earlier one", () => {
    const history = fold(published(ada, text), published(ada, profile(ada, "A.")), again(ada, text));
    assert.equal(profilesOf(history)[ada]?.name, "Ada");
  });

  it("given that a stranger publishes an earlier one again, stays the later one", () => {
    const history = fold(published(ada, text), published(ada, profile(ada, "A.")), again(ben, text));
    assert.equal(profilesOf(history)[ada]?.name, "A.");
  });
});

describe("the texts of terms", () => {
  const termsId: Hex = `0x${"5".repeat(64)}`;
  const registered: KnownEvent<"catalogue"> = {
    role: "catalogue",
    eventName: "TermsRegistered",
    args: { termsId, registrant: ada, spdxExpression: "MIT", listVersion: "3.28.0" },
  };
  const text = (contributor: Address, textDigest: Hex): KnownEvent<"catalogue"> => ({
    role: "catalogue",
    eventName: "TermsTextAdded",
    args: { termsId, contributor, textDigest },
  });
  const [one, two] = [sha256("0x01"), sha256("0x02")];

  it("are all that anyone named, each with who did", () => {
    const terms = fold(registered, text(ada, one), text(ben, two)).catalogue.terms[termsId];
    assert.deepEqual(
      terms?.texts.map(({ digest, contributor }) => [digest, contributor]),
      [
        [one, ada],
        [two, ben],
      ],
    );
    assert.deepEqual(fold(registered).catalogue.terms[termsId]?.texts, []);
    assert.deepEqual(fold(text(ada, one)).catalogue.terms, {});
  });

  it("are said to be evidence of an account", () => {
    const history = fold(registered, text(ben, two));
    const entry = history.timeline.at(-1);
    assert.ok(entry);
    assert.match(
      describeEvent(entry, { history }),
      /^0x2222…2222 said that the text 0x[0-9a-f]{8}… is one of MIT$/,
    );
  });
});
