import { alter, answer, double, drop, forge, move, swap, together } from "../tampering.ts";
import { type Case, notVotes, stranger } from "./case.ts";

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
