import { type Hex, zeroHash } from "viem";
import { alter, answer, answering, double, drop, refuse, swap } from "../tampering.ts";
import { type Case, notVotes, other, outside, stranger } from "./case.ts";

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
  {
    name: "a governor that tells of another code of the targets",
    tamper: answer("governor", "proposalTargetCodes", () => other.slice(0, 64)),
    link: "proposal",
    subject: outside,
    spares: notVotes,
  },
  {
    name: "a governor that tells of no targets outside",
    tamper: answer("governor", "proposalTargetCodes", () => zeroHash.slice(0, 64)),
    link: "proposal",
    subject: outside,
    spares: notVotes,
  },
  {
    name: "a governor that tells of targets outside where there are none",
    tamper: answer("governor", "proposalTargetCodes", () => other.slice(0, 64)),
    link: "proposal",
    spares: notVotes,
  },
  {
    name: "other code of a target",
    tamper: answering("eth_getCode", () => "0x600160005260206000f3"),
    link: "proposal",
    subject: outside,
    spares: notVotes,
  },
  {
    name: "code that is pruned",
    tamper: answering("eth_getCode", () => {
      throw new Error("missing trie node");
    }),
    link: "proposal",
    verdict: "UNVERIFIABLE",
    subject: outside,
    spares: notVotes,
  },
];
