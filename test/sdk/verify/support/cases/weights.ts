import { alter, answer, double, drop, swap } from "../tampering.ts";
import { type Case, notToken, stranger } from "./case.ts";

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
