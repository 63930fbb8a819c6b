import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { KnownEvent } from "@commonweight/sdk/chain";
import { profilesOf } from "@commonweight/sdk/history";
import type { Address } from "viem";
import { sayAgreement, sayOutcomeAgreement } from "../../app/src/features/member/agreementWords.ts";
import { delegationsOf } from "../../app/src/features/member/delegationsOf.ts";
import { stepLine } from "../../app/src/features/member/stepLine.ts";
import { accounts, sayPower } from "../../app/src/features/members/concentrationWords.ts";
import { lastEnd } from "../../app/src/features/members/lastEnd.ts";
import { MAX_NAME, profileDocument, profileProblem } from "../../app/src/features/members/profileDocument.ts";
import {
  type MemberRow,
  memberOrderFrom,
  memberRows,
  sayConcentration,
  smallestMajority,
  sortMembers,
} from "../../app/src/features/members/standing.ts";
import { ada, ben, cleo, minted, proposed, voted, votesOf } from "../sdk/helpers/logs.ts";
import { historyOf } from "./helpers/runs.ts";

function delegated(delegator: Address, fromDelegate: Address, toDelegate: Address): KnownEvent<"token"> {
  return { role: "token", eventName: "DelegateChanged", args: { delegator, fromDelegate, toDelegate } };
}

describe("the table of members", () => {
  // The proposal's voting opens at 100 and ends at 200 seconds; the events are 12 seconds apart.
  const history = historyOf(
    minted(ada, 60n),
    votesOf(ada, 0n, 60n),
    minted(ben, 40n),
    votesOf(ben, 0n, 40n),
    delegated(ben, ben, ada),
    votesOf(ben, 40n, 0n),
    votesOf(ada, 60n, 100n),
    proposed(1n),
    voted(ada, 1n, 1, 100n),
    minted(cleo, 5n),
    votesOf(cleo, 0n, 5n),
  );

  it("says who represents whom", () => {
    const [first, ...others] = memberRows(history, 300);
    assert.equal(first?.member.address, ada);
    assert.deepEqual(first?.represents, [ben]);
    assert.equal(others.find(({ member }) => member.address === ben)?.delegate, ada);
  });

  it("counts only closed proposals on which a member had votes when voting opened", () => {
    const turnouts = Object.fromEntries(
      memberRows(history, 300).map(({ member, turnout }) => [member.address, turnout]),
    );
    assert.deepEqual(turnouts, {
      [ada]: { cast: 1, possible: 1 },
      [ben]: { cast: 0, possible: 0 },
      [cleo]: { cast: 0, possible: 0 },
    });
    assert.deepEqual(memberRows(history, 200)[0]?.turnout, { cast: 0, possible: 0 });
  });

  it("is counted at a moment that moves only when a vote ends", () => {
    assert.equal(lastEnd(history, 200), 0);
    assert.equal(lastEnd(history, 201), 201);
    assert.equal(lastEnd(history, 5_000), 201);
    assert.deepEqual(memberRows(history, lastEnd(history, 5_000)), memberRows(history, 5_000));
  });

  it("is sorted by votes, by the share of votes cast, or by who is represented", () => {
    const rows = memberRows(history, 300);
    const named = (order: Parameters<typeof sortMembers>[1], from: readonly MemberRow[]) =>
      sortMembers(from, order).map(({ member }) => member.address);
    assert.deepEqual(named("votes", rows), [ada, cleo, ben]);
    assert.deepEqual(named("participation", rows.toReversed()), [ada, ben, cleo]);
    assert.deepEqual(named("delegators", rows.toReversed()), [ada, ben, cleo]);
    assert.equal(memberOrderFrom("delegators"), "delegators");
    assert.equal(memberOrderFrom("nonsense"), "votes");
  });

  it("lists the delegations of both sides", () => {
    assert.deepEqual(
      delegationsOf(history, ada).map(({ kind, other }) => [kind, other]),
      [["gained", ben]],
    );
    assert.deepEqual(
      delegationsOf(history, ben).map(({ kind, other }) => [kind, other]),
      [["to", ada]],
    );
  });

  it("given votes taken back, says that they were lost", () => {
    const later = historyOf(minted(ben, 40n), delegated(ben, ben, ada), delegated(ben, ada, ben));
    assert.deepEqual(
      delegationsOf(later, ada).map(({ kind }) => kind),
      ["lost", "gained"],
    );
    assert.deepEqual(
      delegationsOf(later, ben).map(({ kind }) => kind),
      ["own", "to"],
    );
  });
});

describe("concentration", () => {
  const members = (...votes: readonly bigint[]) => votes.map((amount) => ({ votes: amount }));

  it("needs more than half, not half", () => {
    assert.equal(smallestMajority(members(50n, 30n, 20n), 100n), 2);
    assert.equal(smallestMajority(members(51n, 30n, 19n), 100n), 1);
  });

  it("given votes that mostly nobody holds, says so", () => {
    assert.equal(smallestMajority(members(20n, 10n), 100n), undefined);
    assert.match(sayConcentration(members(20n, 10n), 100n), /less than half/);
  });

  it("says how few it takes in one sentence", () => {
    assert.equal(
      sayConcentration(members(40n, 30n, 20n, 10n, 0n), 100n),
      "2 of 4 members with votes together hold a majority of all votes.",
    );
    assert.equal(sayConcentration([], 0n), "Nobody holds votes yet.");
  });
});

describe("power in words", () => {
  const rule = { votingPeriod: 1, quorum: 1, approval: 5_000 };
  const power = (name: "Ordinary" | "Terms", toPass: number | undefined, toBlock: number) => ({
    class: name,
    rule,
    quorum: 1n,
    toPass,
    toPassAlone: toPass,
    toBlock,
  });

  it("names the class that the fewest can pass, and the one that the fewest can stop", () => {
    assert.equal(
      sayPower([power("Ordinary", 2, 2), power("Terms", 3, 1)]),
      "2 accounts together can pass an Ordinary proposal whatever all others do. One account alone can stop a Terms one.",
    );
  });

  it("given too few votes, says that nothing passes", () => {
    assert.match(sayPower([power("Terms", undefined, 0)]), /don't have the votes/);
    assert.match(
      sayPower([power("Ordinary", 1, 1), power("Terms", undefined, 0)]),
      /A Terms proposal can't pass at all/,
    );
    assert.equal(accounts(undefined), "not even all together");
    assert.equal(accounts(1), "1 account");
    assert.match(accounts(0), /^none/);
  });
});

describe("agreement in words", () => {
  const none = { both: 0, alike: 0, opposed: 0, oneAbstained: 0, onlyFirst: 0, onlySecond: 0 };

  it("says what both voted on, and leaves absences out in words", () => {
    assert.equal(
      sayAgreement({ both: 5, alike: 3, opposed: 1, oneAbstained: 1, onlyFirst: 1, onlySecond: 1 }),
      "They voted alike on 3 of 5 closed proposals on which both voted (opposite ways on 1; on 1 one abstained and the other took a side). On 2 others only one of the two voted, though both could; these count for neither.",
    );
    assert.equal(sayAgreement(none), "They have not voted on the same closed proposal yet.");
  });

  it("says how votes went beside what was decided, and what is not known", () => {
    assert.equal(
      sayOutcomeAgreement({ alike: 3, opposed: 1, abstained: 1, absent: 2, unknown: 0 }),
      "Of 5 votes on decided proposals, 3 went as the community decided, 1 the other way, and 1 abstained. On 2 it could have voted and did not.",
    );
    const nothing = { alike: 0, opposed: 0, abstained: 0, absent: 0, unknown: 0 };
    assert.match(sayOutcomeAgreement({ ...nothing, unknown: 1 }), /What 1 other came to is not known yet/);
    assert.match(sayOutcomeAgreement({ ...nothing, absent: 3 }), /none of the 3 votes/);
  });
});

describe("publishing a profile", () => {
  const draft = { name: " Ada ", statement: "I read licences." };
  const published = (account: Address) => {
    const { document, digest } = profileDocument(ada, draft);
    return historyOf({
      role: "catalogue",
      eventName: "DocumentPublished",
      args: { digest, publisher: account, document },
    });
  };

  it("is read back as the account's own", () => {
    const profile = profilesOf(published(ada))[ada];
    assert.equal(profile?.name, "Ada");
    assert.equal(profile?.statement, "I read licences.");
  });

  it("given another publisher, is nobody's", () => {
    assert.deepEqual(profilesOf(published(ben)), {});
  });

  it("given what is the account's profile already, asks for a change, and takes an earlier one again", () => {
    const current = profilesOf(published(ada))[ada];
    assert.match(profileProblem(draft, current) ?? "", /your profile already/);
    assert.equal(profileProblem({ ...draft, name: "A." }, current), undefined);
    assert.equal(profileProblem({ ...draft, statement: "" }, current), undefined);
    assert.equal(profileProblem(draft, undefined), undefined);
  });

  it("asks for a name of a length that readers take", () => {
    assert.match(profileProblem({ name: " ", statement: "" }, undefined) ?? "", /Write the name/);
    const long = { name: "a".repeat(MAX_NAME + 1), statement: "" };
    assert.match(profileProblem(long, undefined) ?? "", /Shorten the name/);
  });
});

describe("votes over time", () => {
  const box = { from: 0, to: 100, width: 100, height: 10 };
  const at = (value: bigint, timestamp: number, logIndex = 0) => ({
    value,
    source: {
      blockNumber: 1,
      timestamp,
      logIndex,
      transactionHash: "0x" as const,
      event: "DelegateVotesChanged",
    },
  });

  it("is drawn as steps from the ground to now", () => {
    const { path, max } = stepLine([at(10n, 20), at(5n, 60)], box);
    assert.equal(path, "M0 10H20V0H60V5H100");
    assert.equal(max, 10n);
  });

  it("counts several changes at one moment as their last", () => {
    assert.equal(stepLine([at(10n, 20), at(0n, 60, 1), at(10n, 60, 2)], box).path, "M0 10H20V0H60V0H100");
  });

  it("given no change, draws nothing", () => {
    assert.equal(stepLine([], box).path, "");
  });
});
