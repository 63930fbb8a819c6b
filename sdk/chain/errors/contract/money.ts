import type { Named, WordsOf } from "./types.ts";

/** The errors of the treasury. Amounts are in a token's smallest unit. */
export const moneyErrors: WordsOf<Named<"Treasury">> = {
  TreasuryForkNotAbandoned: (fork) => ({
    what: "What is set aside for this fork stays set aside.",
    means: `Fork ${fork} was not abandoned: it goes on, or is finished.`,
    remedy: "Wait until it is finished, and send it its share; or until its time has run out.",
  }),
  TreasuryInvalidRecipient: (to) => ({
    what: "Nobody can be paid there.",
    means: `${to} is nobody, the treasury itself, or a contract of the community that could not give it back.`,
    remedy: "Name another recipient.",
  }),
  TreasuryLimitExceeded: (token, amount, available) => ({
    what: "This is more than ordinary votes may spend now.",
    means: `${amount} was asked for, ${available} is left in this period of 30 days (in the smallest unit of the token ${token}).`,
    remedy: "Wait for the next period, ask for less, or propose it above the limit, under the stricter rule.",
  }),
  TreasuryNoChild: (fork) => ({
    what: "There is nowhere to send this share yet.",
    means: `The community that fork ${fork} founds does not exist yet.`,
    remedy: "Finish the fork first: anyone can.",
  }),
  TreasuryNoShare: (fork, token) => ({
    what: "Nothing is set aside here.",
    means: `Fork ${fork} has no share of the token ${token}, or got it already.`,
    remedy: "Set the fork's share aside first, if it has not been: anyone can.",
  }),
  TreasuryRingFenced: (token, amount, unreserved) => ({
    what: "Part of this money is set aside for members who leave.",
    means: `${amount} was asked for, ${unreserved} is free (in the smallest unit of the token ${token}).`,
    remedy: "Ask for less, or wait: what an abandoned fork leaves becomes free again.",
  }),
  TreasuryUnauthorizedRuns: (caller) => ({
    what: "Only the training runs can draw this money.",
    means: `${caller} is another account.`,
    remedy: "Propose to fund a training run.",
  }),
};
