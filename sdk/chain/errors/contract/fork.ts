import { enumMember, PROPOSAL_STATES } from "../../enums.ts";
import { stateWords } from "./governor.ts";
import type { Named, WordsOf } from "./types.ts";

const OTHERS = "Look at the fork's page for what can be done now.";

/** The errors of forks. Amounts are in the token's smallest unit, times in seconds since 1970. */
export const forkErrors: WordsOf<Named<"Fork">> = {
  ForkAboveEntitlement: (member, amount, left) => ({
    what: "You can't lodge so much against this proposal.",
    means: `${member} can lodge ${left} more, ${amount} was asked for: what counts is what you held yourself when voting opened, less what you have lodged already.`,
    remedy: "Lodge less.",
  }),
  ForkAboveLodging: (member, amount, lodged) => ({
    what: "You have lodged less than this.",
    means: `${member} has lodged ${lodged}, ${amount} was asked for.`,
    remedy: "Take back less.",
  }),
  ForkChildIncomplete: (key) => ({
    what: "The new community is not built yet.",
    means: `The factory has not finished the stewardship ${key}.`,
    remedy: "Have its parts built first: anyone can.",
  }),
  ForkForeignPlan: (fork, given) => ({
    what: "This is not the plan that the fork was opened with.",
    means: `Fork ${fork} has another plan than ${given}.`,
    remedy: "Use the plan that the fork's first event tells.",
  }),
  ForkInvalidPlan: () => ({
    what: "The plan of the new community does not work.",
    means:
      "It gives out votes of its own, or asks for more votes than can be there: votes come from what members lodge.",
    remedy: "Leave the distribution empty, and ask for smaller shares of the supply.",
  }),
  ForkInvalidThreshold: (threshold, min, max) => ({
    what: "The part of the votes that begins a fork can't be this.",
    means: `${threshold} hundredths of a percent were asked for; between ${min} and ${max} are possible.`,
    remedy: "Choose a part within these bounds.",
  }),
  ForkLodgedAfterSnapshot: () => ({
    what: "These tokens can't move to this fork.",
    means: "They were lodged after voting opened on the proposal that the other fork is made against.",
    remedy: "Take them back, if the fork has not begun, or leave them where they are.",
  }),
  ForkNothing: () => ({
    what: "There is nothing to do here.",
    means: "Nothing would be lodged, taken back, moved or claimed.",
    remedy: OTHERS,
  }),
  ForkReasonTooLong: (length, max) => ({
    what: "The reason is too long.",
    means: `It has ${length} bytes; at most ${max} are recorded.`,
    remedy: "Shorten it.",
  }),
  ForkTooEarly: (_fork, from) => ({
    what: "It is too early for this step.",
    means: `It can be taken from the timestamp ${from} on.`,
    remedy: "Wait until then.",
  }),
  ForkTooLate: (_fork, until) => ({
    what: "It is too late for this step.",
    means: `It could be taken until the timestamp ${until}.`,
    remedy: OTHERS,
  }),
  ForkUnexpectedProposalState: (proposal, state) => ({
    what: `Nobody can leave over proposal ${proposal} now.`,
    means: `A fork is opened and joined while its proposal waits to be carried out; here ${stateWords[enumMember(PROPOSAL_STATES, state)]}.`,
    remedy: "A fork that has begun can still be joined for a while.",
  }),
  ForkUnexpectedStatus: () => ({
    what: "This can't be done with the fork now.",
    means: "It is not open, has begun, is finished or was abandoned.",
    remedy: OTHERS,
  }),
};
