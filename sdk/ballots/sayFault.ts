import type { BallotFault } from "../chain/enums.ts";
import type { RelayFault } from "./judgeBallots.ts";

/** Why a ballot doesn't count, and what its voter can do. */
export interface SaidFault {
  readonly what: string;
  readonly remedy: string;
}

const RELAY: Readonly<Record<RelayFault, SaidFault>> = {
  noProposal: {
    what: "There is no such proposal here.",
    remedy: "Check the number with its voter.",
  },
  notOpen: {
    what: "Voting on this proposal is not open.",
    remedy: "Wait until it opens, if it has not begun; after its end nothing can be done.",
  },
  reasonTooLong: {
    what: "Its reason is longer than the governor takes.",
    remedy: "Ask its voter to sign again with a shorter one.",
  },
  invalidSignature: {
    what: "The voter did not sign this ballot for this governor.",
    remedy: "Ask the voter for it. Somebody else may have made or changed it.",
  },
  alreadyVoted: {
    what: "The voter has voted on this proposal already.",
    remedy: "There is nothing to do: a vote can't be changed.",
  },
  noVotes: {
    what: "The voter had no votes when voting opened.",
    remedy: "There is nothing to do for this proposal.",
  },
  again: {
    what: "The same vote is here already.",
    remedy: "There is nothing to do: it is sent once.",
  },
  conflict: {
    what: "The voter signed two different ballots on this proposal, and only one can count.",
    remedy: "Ask which one is meant, and import that one alone.",
  },
};

const CONTRACT: Readonly<Record<BallotFault, RelayFault | undefined>> = {
  None: undefined,
  NotActive: "notOpen",
  InvalidChoice: undefined,
  AlreadyVoted: "alreadyVoted",
  InvalidSignature: "invalidSignature",
  NoVotes: "noVotes",
};

/** In words: what the page found before sending, or what the governor said after it. */
export function sayFault(fault: RelayFault | BallotFault | undefined): SaidFault {
  const known = fault !== undefined && fault in CONTRACT ? CONTRACT[fault as BallotFault] : fault;
  if (known !== undefined && known in RELAY) return RELAY[known as RelayFault];
  return {
    what: "The governor did not count it and did not say why.",
    remedy: "Check it against the chain again.",
  };
}
