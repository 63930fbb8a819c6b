import type { Link, Subject, Verdict } from "@commonweight/sdk/verify";
import { type Address, type Hex, zeroAddress, zeroHash } from "viem";
import {
  alter,
  answer,
  answering,
  blocks,
  double,
  drop,
  forge,
  logs,
  move,
  refuse,
  repeat,
  shortReceipts,
  swap,
  type Tamper,
  together,
} from "./tampering.ts";

/** A lie, and where it must be found. */
export interface Case {
  readonly name: string;
  readonly tamper: Tamper;
  readonly link: Link;
  /** FAIL where nothing else is said. */
  readonly verdict?: Verdict;
  /** The released weights where nothing else is said. */
  readonly subject?: Subject;
  /** Links that it must not touch. */
  readonly spares?: readonly Link[];
}

const other: Hex = `0x${"5".repeat(64)}`;
const stranger: Address = "0x5555555555555555555555555555555555555555";
const payment: Subject = { type: "proposal", id: 5n };

/** What a lie about ballots has nothing to do with. */
const notVotes = ["files", "manifest", "run", "money", "adoptedSet", "standing", "terms", "history"] as const;
/** What a lie about money has nothing to do with. */
const notMoney = [
  "files",
  "manifest",
  "votes",
  "weights",
  "rule",
  "standing",
  "terms",
  "adoptedSet",
] as const;
const notToken = [...notVotes, "proposal", "timelock", "release"] as const;

const grown = <T extends { readonly data: string }>({ data }: T) => ({ data: `${data}00` as Hex });

export const proposals: readonly Case[] = [
  { name: "a proposal that is not shown", tamper: drop("governor", "ProposalCreated", 3), link: "proposal" },
  {
    name: "a proposal that was made twice",
    tamper: double("governor", "ProposalCreated"),
    link: "proposal",
    spares: notVotes,
  },
  {
    name: "a changed text",
    tamper: alter("governor", "ProposalCreated", 0, () => ({ description: "# Adopt none" })),
    link: "proposal",
  },
  {
    name: "a changed call",
    tamper: alter("governor", "ProposalCreated", 0, ({ calldatas }) => ({
      calldatas: calldatas.map((data) => `${data}00` as Hex),
    })),
    link: "proposal",
  },
  {
    name: "another target",
    tamper: alter("governor", "ProposalCreated", 0, ({ targets }) => ({
      targets: targets.map(() => stranger),
    })),
    link: "proposal",
  },
  {
    name: "ether in a call",
    tamper: alter("governor", "ProposalCreated", 0, ({ values }) => ({ values: values.map(() => 1n) })),
    link: "proposal",
  },
  {
    name: "another proposer",
    tamper: alter("governor", "ProposalCreated", 0, () => ({ proposer: stranger })),
    link: "proposal",
    spares: notVotes,
  },
  {
    name: "another number",
    tamper: alter("governor", "ProposalCreated", 0, () => ({ proposalId: 9n })),
    link: "proposal",
  },
  {
    name: "another snapshot",
    tamper: alter("governor", "ProposalCreated", 0, ({ voteStart }) => ({ voteStart: voteStart + 1n })),
    link: "rule",
  },
  {
    name: "a longer vote",
    tamper: alter("governor", "ProposalCreated", 0, ({ voteEnd }) => ({ voteEnd: voteEnd + 1n })),
    link: "rule",
    spares: notVotes,
  },
  {
    name: "the calls of two proposals, exchanged",
    tamper: swap("governor", "ProposalCreated", 0, 3),
    link: "proposal",
  },
  {
    name: "an unlisted kind of call",
    tamper: drop("governor", "CallClassSet", 1),
    link: "proposal",
    spares: notVotes,
  },
  {
    name: "a milder class of a call",
    tamper: alter("governor", "CallClassSet", 1, () => ({ newClass: 0 })),
    link: "proposal",
    spares: notVotes,
  },
  {
    name: "a governor that tells another class",
    tamper: answer("governor", "proposalClass", () => 0),
    link: "proposal",
    spares: notVotes,
  },
  {
    name: "a governor that tells another fingerprint",
    tamper: answer("governor", "hashProposal", () => 1n),
    link: "proposal",
    spares: notVotes,
  },
  {
    name: "a governor that knows the calls as another proposal",
    tamper: answer("governor", "getProposalId", () => 9n),
    link: "proposal",
    spares: notVotes,
  },
  {
    name: "a governor that does not know the calls",
    tamper: refuse("governor", "getProposalId"),
    link: "proposal",
    spares: notVotes,
  },
];

export const ballots: readonly Case[] = [
  {
    name: "a ballot that is left out",
    tamper: drop("governor", "VoteCast"),
    link: "votes",
    spares: notVotes,
  },
  {
    name: "a ballot that is counted twice",
    tamper: double("governor", "VoteCast"),
    link: "votes",
    spares: notVotes,
  },
  {
    name: "a ballot for the other side",
    tamper: alter("governor", "VoteCast", 0, () => ({ support: 0 })),
    link: "votes",
    spares: notVotes,
  },
  {
    name: "a ballot of no known choice",
    tamper: alter("governor", "VoteCast", 0, () => ({ support: 7 })),
    link: "votes",
    spares: notVotes,
  },
  {
    name: "a ballot on another proposal",
    tamper: alter("governor", "VoteCast", 0, () => ({ proposalId: 4n })),
    link: "votes",
    spares: notVotes,
  },
  {
    name: "a ballot after the end",
    tamper: move("governor", "VoteCast", 0, "ProposalExecuted"),
    link: "votes",
    spares: notVotes,
  },
  {
    name: "a ballot with too much weight",
    tamper: alter("governor", "VoteCast", 0, ({ weight }) => ({ weight: weight + 1n })),
    link: "weights",
    spares: notVotes,
  },
  {
    name: "too much weight, in the tally as well",
    tamper: together(
      alter("governor", "VoteCast", 0, ({ weight }) => ({ weight: weight + 1n })),
      answer(
        "governor",
        "proposalVotes",
        ([against, inFavour, abstain]: readonly [bigint, bigint, bigint], [id]) => [
          against,
          id === 1n ? inFavour + 1n : inFavour,
          abstain,
        ],
      ),
    ),
    link: "weights",
    spares: [...notVotes, "votes"],
  },
  {
    name: "another account's ballot",
    tamper: alter("governor", "VoteCast", 0, () => ({ voter: stranger })),
    link: "weights",
    spares: notVotes,
  },
  {
    name: "an invented ballot",
    tamper: forge("governor", "VoteCast", 0, () => ({ voter: stranger })),
    link: "votes",
    spares: notVotes,
  },
  {
    name: "a forged tally",
    tamper: answer(
      "governor",
      "proposalVotes",
      ([against, inFavour, abstain]: readonly [bigint, bigint, bigint]) => [against, inFavour + 1n, abstain],
    ),
    link: "votes",
    spares: [...notVotes, "weights", "rule"],
  },
  {
    name: "ballots of two voters, exchanged",
    tamper: swap("governor", "VoteCast", 0, 3),
    link: "logs",
    spares: notVotes,
  },
];

export const tokens: readonly Case[] = [
  {
    name: "a transfer that is left out",
    tamper: drop("token", "Transfer", -1),
    link: "weights",
    spares: notToken,
  },
  {
    name: "a transfer that is told twice",
    tamper: double("token", "Transfer", -1),
    link: "weights",
    spares: notToken,
  },
  {
    name: "a transfer of more",
    tamper: alter("token", "Transfer", -1, ({ value }) => ({ value: value * 2n })),
    link: "weights",
    spares: notToken,
  },
  {
    name: "a transfer to another",
    tamper: alter("token", "Transfer", -1, () => ({ to: stranger })),
    link: "weights",
    spares: notToken,
  },
  {
    name: "a first distribution that is left out",
    tamper: drop("token", "Transfer", 0),
    link: "weights",
    spares: notToken,
  },
  {
    name: "a delegation that is left out",
    tamper: drop("token", "DelegateChanged", 0),
    link: "weights",
    spares: notToken,
  },
  {
    name: "a delegation to another",
    tamper: alter("token", "DelegateChanged", 0, () => ({ toDelegate: stranger })),
    link: "weights",
    spares: notToken,
  },
  {
    name: "a delegation from another",
    tamper: alter("token", "DelegateChanged", 0, () => ({ fromDelegate: stranger })),
    link: "weights",
    spares: notToken,
  },
  {
    name: "delegations in another order",
    tamper: swap("token", "DelegateChanged", 0, 1),
    link: "weights",
    spares: notToken,
  },
  {
    name: "an announcement that is left out",
    tamper: drop("token", "DelegateVotesChanged", -1),
    link: "weights",
    spares: [...notToken, "votes", "rule"],
  },
  {
    name: "an announcement of more votes",
    tamper: alter("token", "DelegateVotesChanged", -1, ({ newVotes }) => ({ newVotes: newVotes + 1n })),
    link: "weights",
    spares: [...notToken, "votes", "rule"],
  },
  {
    name: "a token that answers other weights",
    tamper: answer("token", "getPastVotes", (votes: bigint) => votes + 1n),
    link: "weights",
    spares: [...notToken, "votes", "rule"],
  },
  {
    name: "a token that answers another past supply",
    tamper: answer("token", "getPastTotalSupply", (votes: bigint) => votes + 1n),
    link: "weights",
    spares: [...notToken, "votes", "rule"],
  },
  {
    name: "a token that answers another supply",
    tamper: answer("token", "totalSupply", (votes: bigint) => votes + 1n),
    link: "weights",
    spares: [...notToken, "votes", "rule"],
  },
];

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

export const timelocks: readonly Case[] = [
  {
    name: "a queueing that is left out",
    tamper: drop("governor", "ProposalQueued", 0),
    link: "timelock",
    spares: notVotes,
  },
  {
    name: "an earlier time",
    tamper: alter("governor", "ProposalQueued", 0, ({ etaSeconds }) => ({ etaSeconds: etaSeconds - 60n })),
    link: "timelock",
    spares: notVotes,
  },
  {
    name: "an execution that is left out",
    tamper: drop("governor", "ProposalExecuted", 0),
    link: "timelock",
  },
  {
    name: "a scheduled call that is left out",
    tamper: drop("timelock", "CallScheduled", 0),
    link: "timelock",
    spares: notVotes,
  },
  {
    name: "another scheduled call",
    tamper: alter("timelock", "CallScheduled", 0, grown),
    link: "timelock",
    spares: notVotes,
  },
  {
    name: "a scheduled call with a shorter delay",
    tamper: alter("timelock", "CallScheduled", 0, () => ({ delay: 1n })),
    link: "timelock",
    spares: notVotes,
  },
  {
    name: "an executed call that is left out",
    tamper: drop("timelock", "CallExecuted", 0),
    link: "timelock",
    spares: notVotes,
  },
  {
    name: "another executed call",
    tamper: alter("timelock", "CallExecuted", 0, grown),
    link: "timelock",
    spares: notVotes,
  },
  {
    name: "an executed call too many",
    tamper: double("timelock", "CallExecuted", 0),
    link: "timelock",
    spares: notVotes,
  },
  {
    name: "executed calls in another order",
    tamper: swap("timelock", "CallExecuted", 0, 1),
    link: "timelock",
    spares: notVotes,
  },
  {
    name: "another delay of the timelock",
    tamper: alter("timelock", "MinDelayChange", 0, () => ({ newDuration: 1n })),
    link: "timelock",
    spares: notVotes,
  },
  {
    name: "a shorter time for execution",
    tamper: alter("governor", "ExecutionWindowSet", 0, () => ({ newExecutionWindow: 0n })),
    link: "timelock",
    spares: notVotes,
  },
  {
    name: "a timelock that did not execute it",
    tamper: answer("timelock", "getTimestamp", () => 0n),
    link: "timelock",
    spares: notVotes,
  },
  {
    name: "a governor that tells another time",
    tamper: answer("governor", "proposalEta", () => 2n),
    link: "timelock",
    spares: notVotes,
  },
];

const notData = ["files", "votes", "weights", "rule", "timelock"] as const;

export const data: readonly Case[] = [
  {
    name: "an adoption that is left out",
    tamper: drop("registry", "StandingChanged", 0),
    link: "adoptedSet",
    spares: notData,
  },
  {
    name: "an adoption that is told twice",
    tamper: double("registry", "StandingChanged", 0),
    link: "standing",
    spares: notData,
  },
  {
    name: "other concluded terms",
    tamper: alter("registry", "StandingChanged", 0, () => ({ concludedTerms: other })),
    link: "adoptedSet",
    spares: notData,
  },
  {
    name: "another standing",
    tamper: alter("registry", "StandingChanged", 0, () => ({ newStanding: 4 })),
    link: "adoptedSet",
    spares: notData,
  },
  {
    name: "a standing before that never was",
    tamper: alter("registry", "StandingChanged", 0, () => ({ oldStanding: 3 })),
    link: "standing",
    spares: notData,
  },
  {
    name: "an adoption by another proposal",
    tamper: alter("registry", "StandingChanged", 0, () => ({ proposalId: 2n })),
    link: "standing",
    spares: notData,
  },
  {
    name: "other evidence of an adoption",
    tamper: alter("registry", "StandingChanged", 0, () => ({ evidence: other })),
    link: "standing",
    spares: notData,
  },
  {
    name: "another dataset",
    tamper: alter("registry", "StandingChanged", 0, () => ({ datasetId: other })),
    link: "adoptedSet",
    spares: notData,
  },
  {
    name: "a registry that tells another standing",
    tamper: answer("registry", "standing", (entry: object) => ({ ...entry, standing: 5 })),
    link: "standing",
    spares: [...notData, "adoptedSet", "history"],
  },
  {
    name: "a registry that tells another adopted set",
    tamper: answer("registry", "adoptedSet", ([ids, terms]: readonly [unknown, unknown]) => [
      ids,
      terms,
      other,
    ]),
    link: "adoptedSet",
    spares: [...notData, "standing", "history"],
  },
  {
    name: "a dataset that was never registered",
    tamper: drop("catalogue", "DatasetRegistered", 0),
    link: "terms",
    spares: notData,
  },
  {
    name: "a dataset with another root",
    tamper: alter("catalogue", "DatasetRegistered", 0, () => ({ contentRoot: other })),
    link: "terms",
    spares: notData,
  },
  {
    name: "a dataset with another manifest",
    tamper: alter("catalogue", "DatasetRegistered", 0, () => ({ manifestDigest: other })),
    link: "terms",
    spares: notData,
  },
  {
    name: "a dataset with less coverage",
    tamper: alter("catalogue", "DatasetRegistered", 0, () => ({ coverage: 2 })),
    link: "terms",
    spares: notData,
  },
  {
    name: "terms that were never registered",
    tamper: drop("catalogue", "TermsRegistered", 0),
    link: "terms",
    spares: notData,
  },
  {
    name: "terms with another name",
    tamper: alter("catalogue", "TermsRegistered", 0, () => ({ spdxExpression: "MIT" })),
    link: "terms",
    spares: notData,
  },
  {
    name: "a catalogue that tells another dataset",
    tamper: answer("catalogue", "dataset", (entry: object) => ({ ...entry, contentRoot: other })),
    link: "terms",
    spares: [...notData, "adoptedSet", "standing", "history"],
  },
  {
    name: "a published manifest with other bytes",
    tamper: alter("catalogue", "DocumentPublished", 0, grownDocument),
    link: "manifest",
    spares: notData,
  },
  {
    name: "a manifest that is not at hand",
    tamper: drop("catalogue", "DocumentPublished", 0),
    link: "manifest",
    verdict: "UNVERIFIABLE",
    spares: notData,
  },
];

function grownDocument({ document }: { readonly document: Hex }) {
  return { document: `${document}20` as Hex };
}

const released = (change: object) =>
  alter("registry", "ReleaseRecorded", 0, ({ release }) => ({ release: { ...release, ...change } }));
const wholeRun: Subject = { type: "run", id: 1n };
const everything: Subject = { type: "everything" };

export const releases: readonly Case[] = [
  {
    name: "a release that is left out",
    tamper: drop("registry", "ReleaseRecorded", 0),
    link: "manifest",
    spares: notData.slice(1),
  },
  {
    name: "a release with another manifest",
    tamper: released({ manifestDigest: other }),
    link: "release",
    subject: everything,
    spares: notData,
  },
  {
    name: "a release with another root",
    tamper: released({ contentRoot: other }),
    link: "release",
    subject: everything,
    spares: notData,
  },
  {
    name: "a release that claims other data",
    tamper: released({ adoptedSet: other }),
    link: "adoptedSet",
    spares: notData,
  },
  {
    name: "a release of another run",
    tamper: released({ runId: 2n }),
    link: "release",
    subject: everything,
    spares: notData,
  },
  {
    name: "a release that claims to be imported",
    tamper: released({ runId: 0n }),
    link: "release",
    subject: everything,
    spares: notData,
  },
  {
    name: "a release under other terms",
    tamper: released({ outputTerms: other }),
    link: "release",
    spares: notData,
  },
  {
    name: "a release with another evaluation",
    tamper: released({ evaluation: other }),
    link: "release",
    spares: notData,
  },
  {
    name: "a release by another proposal",
    tamper: released({ proposalId: 2n }),
    link: "release",
    spares: notData,
  },
  { name: "a release of another day", tamper: released({ recordedAt: 1 }), link: "release", spares: notData },
  {
    name: "output terms that nobody set",
    tamper: drop("registry", "OutputTermsSet", 0),
    link: "release",
    spares: notData,
  },
  {
    name: "other output terms",
    tamper: alter("registry", "OutputTermsSet", 0, () => ({ newTerms: zeroHash })),
    link: "release",
    spares: notData,
  },
  {
    name: "a registry that tells another release",
    tamper: answer("registry", "release", (it: object) => ({ ...it, runId: 3n })),
    link: "release",
    spares: [...notData, "history"],
  },
  {
    name: "a registry that finds another release",
    tamper: answer("registry", "releaseByManifest", () => 9n),
    link: "release",
    spares: [...notData, "history"],
  },
];

const evidence = alter("runs", "MilestoneSubmitted", 0, ({ evidence: shown }) => ({
  evidence: { ...shown, checkpointRoot: other },
}));

export const runs: readonly Case[] = [
  {
    name: "a run that was never funded",
    tamper: drop("runs", "RunFunded"),
    link: "run",
    subject: wholeRun,
    spares: notData,
  },
  {
    name: "a run with another spec",
    tamper: alter("runs", "RunFunded", 0, ({ spec }) => ({ spec: { ...spec, seed: 7n } })),
    link: "run",
    spares: notData,
  },
  {
    name: "a run pinned to other data",
    tamper: alter("runs", "RunFunded", 0, ({ spec }) => ({ spec: { ...spec, adoptedSet: other } })),
    link: "adoptedSet",
    spares: notData,
  },
  {
    name: "a run of another operator",
    tamper: alter("runs", "RunFunded", 0, () => ({ operator: stranger })),
    link: "run",
    spares: notData,
  },
  {
    name: "a run of another proposal",
    tamper: alter("runs", "RunFunded", 0, () => ({ proposalId: 2n })),
    link: "run",
    spares: notData,
  },
  { name: "a run that nobody accepted", tamper: drop("runs", "RunAccepted"), link: "run", spares: notData },
  {
    name: "another spec that was countersigned",
    tamper: alter("runs", "RunAccepted", 0, () => ({ specHash: other })),
    link: "run",
    spares: notData,
  },
  { name: "other evidence", tamper: evidence, link: "run", spares: notData },
  {
    name: "evidence that lacks a part",
    tamper: alter("runs", "MilestoneSubmitted", 0, ({ evidence: shown }) => ({
      evidence: { ...shown, logs: zeroHash },
    })),
    link: "run",
    spares: notData,
  },
  {
    name: "a milestone that was not earned",
    tamper: drop("runs", "MilestoneEarned", 0),
    link: "run",
    spares: notData,
  },
  {
    name: "milestones in another order",
    tamper: swap("runs", "MilestoneEarned", 0, 1),
    link: "run",
    spares: notData,
  },
  {
    name: "a higher tier",
    tamper: alter("runs", "TierAttested", 0, () => ({ newTier: 4 })),
    link: "run",
    spares: notData,
  },
  {
    name: "an attestation that is left out",
    tamper: drop("runs", "TierAttested", 0),
    link: "run",
    spares: notData,
  },
  {
    name: "runs that tell other evidence",
    tamper: answer("runs", "tranche", (it: object) => ({ ...it, evidenceHash: other })),
    link: "run",
    spares: [...notData, "history"],
  },
  {
    name: "runs that tell another spec",
    tamper: answer("runs", "run", (it: object) => ({ ...it, specHash: other })),
    link: "run",
    spares: [...notData, "history"],
  },
];

export const money: readonly Case[] = [
  {
    name: "a smaller budget",
    tamper: alter("runs", "RunFunded", 0, ({ amount }) => ({ amount: amount - 1n })),
    link: "money",
    spares: notMoney,
  },
  {
    name: "another bond",
    tamper: alter("runs", "RunAccepted", 0, ({ bond }) => ({ bond: bond + 1n })),
    link: "money",
    spares: notMoney,
  },
  {
    name: "a tranche that is left out",
    tamper: drop("runs", "TranchePaid", 0),
    link: "money",
    spares: notMoney,
  },
  { name: "a tranche too many", tamper: double("runs", "TranchePaid", 0), link: "money", spares: notMoney },
  {
    name: "a bigger tranche",
    tamper: alter("runs", "TranchePaid", 0, ({ amount }) => ({ amount: amount + 1n })),
    link: "money",
    spares: notMoney,
  },
  {
    name: "a tranche to another",
    tamper: alter("runs", "TranchePaid", 0, () => ({ to: stranger })),
    link: "money",
    spares: notMoney,
  },
  {
    name: "money from a stranger that is left out",
    tamper: drop("runs", "RunCofunded", 0),
    link: "money",
    spares: notMoney,
  },
  {
    name: "a refund of more",
    tamper: alter("runs", "RefundClaimed", 0, ({ amount }) => ({ amount: amount + 1n })),
    link: "money",
    spares: notMoney,
  },
  {
    name: "a refund that is left out",
    tamper: drop("runs", "RefundClaimed", -1),
    link: "money",
    spares: notMoney,
  },
  {
    name: "a bond that is said to be there still",
    tamper: drop("runs", "BondWithdrawn", 0),
    link: "money",
    spares: notMoney,
  },
  {
    name: "an end with more left",
    tamper: alter("runs", "RunEnded", 0, ({ unspent }) => ({ unspent: unspent + 1n })),
    link: "money",
    spares: notMoney,
  },
  {
    name: "runs that tell they hold more",
    tamper: answer("runs", "held", () => 1n),
    link: "money",
    spares: [...notMoney, "history"],
  },
  {
    name: "runs that tell other bonds",
    tamper: answer("runs", "bonded", () => 1n),
    link: "money",
    spares: [...notMoney, "history"],
  },
  {
    name: "a payment too many",
    tamper: double("treasury", "Paid", 0),
    link: "money",
    subject: payment,
    spares: notMoney,
  },
  {
    name: "a bigger payment",
    tamper: alter("treasury", "Paid", 0, ({ amount }) => ({ amount: amount + 1n })),
    link: "money",
    subject: payment,
    spares: notMoney,
  },
  {
    name: "a payment that is left out",
    tamper: drop("treasury", "Paid", 0),
    link: "money",
    subject: payment,
    spares: notMoney,
  },
  {
    name: "a payment to another",
    tamper: alter("treasury", "Paid", 0, () => ({ to: stranger })),
    link: "money",
    subject: payment,
    spares: notMoney,
  },
  {
    name: "a funding that is left out",
    tamper: drop("treasury", "RunFundsDrawn", 0),
    link: "money",
    spares: notMoney,
  },
];

export const histories: readonly Case[] = [
  {
    name: "a link that is left out",
    tamper: drop("registry", "HistoryAdvanced", 3),
    link: "history",
    spares: notMoney,
  },
  {
    name: "a link that is told twice",
    tamper: double("registry", "HistoryAdvanced", 3),
    link: "history",
    spares: notMoney,
  },
  {
    name: "links in another order",
    tamper: swap("registry", "HistoryAdvanced", 2, 3),
    link: "history",
    spares: notMoney,
  },
  {
    name: "a link with another head",
    tamper: alter("registry", "HistoryAdvanced", 3, () => ({ head: other })),
    link: "history",
    spares: notMoney,
  },
  {
    name: "a link that holds something else",
    tamper: alter("registry", "HistoryAdvanced", 3, () => ({ record: other })),
    link: "history",
    spares: notMoney,
  },
  {
    name: "a link of another kind",
    tamper: alter("registry", "HistoryAdvanced", 3, () => ({ kind: other })),
    link: "history",
    spares: notMoney,
  },
  {
    name: "a history that stops early",
    tamper: drop("registry", "HistoryAdvanced", -1),
    link: "history",
    spares: notMoney,
  },
  {
    name: "a model that was never created",
    tamper: drop("registry", "ModelCreated", 0),
    link: "history",
    spares: notMoney,
  },
  {
    name: "a registry with another head",
    tamper: answer("registry", "head", ([, length]: readonly [Hex, bigint]) => [other, length]),
    link: "history",
    spares: notMoney,
  },
  {
    name: "a registry with a longer history",
    tamper: answer("registry", "head", ([head]: readonly [Hex, bigint]) => [head, 999n]),
    link: "history",
    spares: notMoney,
  },
];

export const providers: readonly Case[] = [
  { name: "a log that is given twice", tamper: repeat("governor", "ProposalQueued"), link: "logs" },
  {
    name: "receipts with fewer logs",
    tamper: shortReceipts,
    link: "logs",
    spares: [...notMoney, "money", "history"],
  },
  {
    name: "blocks with another hash",
    tamper: blocks((block) => ({ ...block, hash: other })),
    link: "logs",
    spares: notMoney,
  },
  {
    name: "receipts that are pruned",
    tamper: answering("eth_getTransactionReceipt", () => null),
    link: "logs",
    verdict: "UNVERIFIABLE",
    spares: notMoney,
  },
  { name: "another chain", tamper: answering("eth_chainId", () => "0x1"), link: "chain", spares: notMoney },
  {
    name: "a chain with another beginning",
    tamper: answering("eth_getBlockByNumber", (block, [tag]) =>
      tag === "0x0" ? { ...(block as object), hash: other } : block,
    ),
    link: "chain",
    spares: notMoney,
  },
  {
    name: "a governor of another house",
    tamper: answer("governor", "house", (house: object) => ({ ...house, treasury: zeroAddress })),
    link: "chain",
    spares: notMoney,
  },
];
