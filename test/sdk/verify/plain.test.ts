import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { type Deployment, houseOf, parseDeployment } from "@commonweight/sdk/chain";
import {
  type Check,
  type Report,
  readDeployment,
  type Subject,
  VerifyError,
  verify,
} from "@commonweight/sdk/verify";
import { publicClient } from "../helpers/chain.ts";
import { type Clock, type PlainGovernor, plainGovernor } from "./support/plainGovernor.ts";
import { alter, answer, drop, type Tamper } from "./support/tampering.ts";
import { type Answering, clientOf, tapeOfChain } from "./support/tape.ts";

const say = ({ link, subject, verdict, reason }: Check) => `${verdict} ${link} (${subject}): ${reason}`;
const complaints = ({ checks }: Report) => checks.filter(({ verdict }) => verdict !== "PASS").map(say);

for (const clock of ["blocknumber", "timestamp"] as const satisfies readonly Clock[]) {
  describe(`a plain governor whose clock is ${clock}`, () => {
    let plain: PlainGovernor;
    let deployment: Deployment;
    let tape: Answering;

    before(async () => {
      plain = await plainGovernor(clock);
      deployment = await readDeployment(publicClient, plain.governor);

      tape = tapeOfChain();
    });

    const ask = (subject: Subject, tamper?: Tamper) => {
      const [stewardship] = deployment.stewardships;
      assert.ok(stewardship);
      const house = houseOf(deployment, stewardship);
      const reader = clientOf(tamper ? tamper(tape, house) : tape);
      return verify({ subject, reader, deployment, stewardship });
    };

    it("is found by its address, with what it has of a stewardship", () => {
      const [stewardship] = deployment.stewardships;
      assert.deepEqual(stewardship, {
        name: "Plain governor",
        sample: false,
        token: plain.token,
        governor: plain.governor,
        timelock: plain.timelock,
        treasury: plain.timelock,
        clock,
        defaultDelegate: clock === "timestamp" ? "self" : "nobody",
      });
      assert.ok(deployment.startBlock > 0);
      assert.deepEqual(parseDeployment(JSON.parse(JSON.stringify(deployment))), deployment);
    });

    it("has its votes, weights, quorum, delays and calls confirmed", async () => {
      for (const id of [plain.won, plain.lost])
        assert.deepEqual(complaints(await ask({ type: "proposal", id })), []);
      const { checks, unproved } = await ask({ type: "proposal", id: plain.won });
      const links = new Set(checks.map(({ link }) => link));
      for (const link of ["proposal", "votes", "weights", "rule", "timelock", "chain", "logs"] as const)
        assert.ok(links.has(link), link);
      assert.match(checks.find(({ link }) => link === "votes")?.reason ?? "", /^3 ballots add up/);
      assert.ok(unproved.some((text) => text.includes("plain governor")));
    });

    it("has nothing wrong anywhere", async () => {
      assert.deepEqual(complaints(await ask({ type: "everything" })), []);
    });

    const lies: readonly (readonly [Check["link"], string, Tamper])[] = [
      ["votes", "a ballot that is left out", drop("governor", "VoteCast", 0)],
      ["votes", "a ballot with params that is left out", drop("governor", "VoteCastWithParams", 0)],
      ["votes", "a forged tally", answer("governor", "proposalVotes", () => [0n, 1n, 2n])],
      [
        "weights",
        "a ballot with too much weight",
        alter("governor", "VoteCast", 0, ({ weight }) => ({ weight: weight + 1n })),
      ],
      ["weights", "a token that answers other weights", answer("token", "getPastVotes", () => 1n)],
      ["weights", "a transfer that is left out", drop("token", "Transfer", 0)],
      [
        "rule",
        "a longer vote",
        alter("governor", "ProposalCreated", 0, ({ voteEnd }) => ({ voteEnd: voteEnd + 1n })),
      ],
      ["rule", "another delay", alter("governor", "VotingDelaySet", 0, () => ({ newVotingDelay: 1n }))],
      [
        "rule",
        "another quorum",
        alter("governor", "QuorumNumeratorUpdated", 0, () => ({ newQuorumNumerator: 4n })),
      ],
      [
        "proposal",
        "a changed text",
        alter("governor", "ProposalCreated", 0, () => ({ description: "# Don't" })),
      ],
      ["proposal", "another number", alter("governor", "ProposalCreated", 0, () => ({ proposalId: 9n }))],
      ["timelock", "a call that was not scheduled", drop("timelock", "CallScheduled", 0)],
      [
        "timelock",
        "another executed call",
        alter("timelock", "CallExecuted", 0, () => ({ data: "0x1234" as const })),
      ],
      ["chain", "another token", answer("governor", "token", () => plain.governor)],
    ];
    for (const [link, name, tamper] of lies) {
      it(`is found to lie: ${name}, at the link ${link}`, async () => {
        const report = await ask({ type: "everything" }, tamper);
        assert.ok(
          report.checks.some((check) => check.link === link && check.verdict === "FAIL"),
          complaints(report).join("\n"),
        );
      });
    }

    const doubts: readonly (readonly [Check["link"], RegExp, Tamper])[] = [
      [
        "votes",
        /counts ballots in its own way/,
        answer("governor", "COUNTING_MODE", () => "support=fractional"),
      ],
      ["rule", /is the governor's word/, drop("governor", "QuorumNumeratorUpdated", 0)],
      ["rule", /are not among the logs/, drop("governor", "VotingPeriodSet", 0)],
      ["timelock", /none of OpenZeppelin's/, drop("timelock", "MinDelayChange", 0)],
    ];
    for (const [link, reason, tamper] of doubts) {
      it(`is not confirmed where it can't be: ${reason.source}`, async () => {
        const { checks } = await ask({ type: "proposal", id: plain.won }, tamper);
        const found = checks.filter((check) => check.link === link && check.verdict === "UNVERIFIABLE");
        assert.ok(
          found.some((check) => reason.test(check.reason)),
          checks.map(say).join("\n"),
        );
      });
    }
  });
}

describe("an address", () => {
  it("that is no governor is refused, and so is what a silent provider says of one", async () => {
    await assert.rejects(
      readDeployment(publicClient, "0x5555555555555555555555555555555555555555"),
      VerifyError,
    );
    const { governor } = await plainGovernor("blocknumber");
    const silent = clientOf((question) =>
      question.method === "eth_call"
        ? Promise.reject(new Error("connection refused"))
        : tapeOfChain()(question),
    );
    await assert.rejects(readDeployment(silent, governor), VerifyError);
  });
});
