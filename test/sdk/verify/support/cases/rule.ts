import type { Hex } from "viem";
import { alter, answer, drop, logs, type Tamper } from "../tampering.ts";
import { type Case, notVotes } from "./case.ts";

const rule = (change: Partial<{ votingPeriod: number; quorum: number; approval: number }>, nth: number) =>
  alter("governor", "ClassRuleSet", nth, ({ newRule }) => ({ newRule: { ...newRule, ...change } }));

export const rules: readonly Case[] = [
  {
    name: "a lower quorum of the class",
    tamper: rule({ quorum: 100 }, -1),
    link: "rule",
    spares: [...notVotes, "votes", "weights"],
  },
  {
    name: "another approval share of the class",
    tamper: rule({ approval: 5_000 }, -1),
    link: "rule",
    spares: [...notVotes, "votes", "weights"],
  },
  {
    name: "another period of the class",
    tamper: rule({ votingPeriod: 1 }, -1),
    link: "rule",
    spares: [...notVotes, "votes", "weights"],
  },
  {
    name: "a class without its rule",
    tamper: drop("governor", "ClassRuleSet", -1),
    link: "rule",
    verdict: "UNVERIFIABLE",
    spares: [...notVotes, "votes", "weights"],
  },
  {
    name: "a higher floor",
    tamper: alter("governor", "QuorumFloorSet", 0, () => ({ newQuorumFloor: 10n ** 24n })),
    link: "rule",
    spares: [...notVotes, "votes", "weights"],
  },
  {
    name: "another voting delay",
    tamper: alter("governor", "VotingDelaySet", 0, () => ({ newVotingDelay: 1n })),
    link: "rule",
    spares: [...notVotes, "votes", "weights"],
  },
  {
    name: "a shorter time for queueing",
    tamper: alter("governor", "QueueWindowSet", 0, () => ({ newQueueWindow: 0n })),
    link: "rule",
    spares: [...notVotes, "votes", "weights"],
  },
  { name: "an invented extension", tamper: extended(), link: "rule", spares: notVotes },
  {
    name: "a governor that tells another quorum",
    tamper: answer("governor", "proposalQuorum", () => 1n),
    link: "rule",
    spares: [...notVotes, "votes", "weights"],
  },
  {
    name: "a governor that tells another approval share",
    tamper: answer("governor", "proposalApproval", () => 1n),
    link: "rule",
    spares: [...notVotes, "votes", "weights"],
  },
];

/** No vote of this history was extended, so the log is made of another one. */
function extended(): Tamper {
  return (truth, house) =>
    logs((all) => {
      const [like] = all.filter(({ address }) => address.toLowerCase() === house.governor.toLowerCase());
      if (!like) return all;
      return [
        ...all,
        {
          ...like,
          // keccak-256 of ProposalExtended(uint256,uint64)
          topics: [
            "0x541f725fb9f7c98a30cc9c0ff32fbb14358cd7159c847a3aa20a2bdc442ba511",
            `0x${"1".padStart(64, "0")}`,
          ] as [Hex, ...Hex[]],
          data: `0x${"ffffffff".padStart(64, "0")}` as Hex,
          logIndex: "0x1f5" as const,
        },
      ];
    })(truth, house);
}
