import { PROPOSAL_CLASSES, type ProposalClass } from "../chain/enums.ts";

/** Why a proposal is what it is. */
export interface ClassExplanation {
  readonly class: ProposalClass;
  /** The class of each call, in order. */
  readonly calls: readonly ProposalClass[];
  /** The calls that make it so strict, by index: without them it would be milder. */
  readonly deciding: readonly number[];
}

/** What a proposal of calls of these classes is: the strictest call decides, as ClassLattice.join has it. */
export function explainClass(calls: readonly ProposalClass[]): ClassExplanation {
  const ranks = calls.map((each) => PROPOSAL_CLASSES.indexOf(each));
  const highest = Math.max(0, ...ranks);
  return {
    class: PROPOSAL_CLASSES[highest] ?? "Constitutional",
    calls,
    deciding: ranks.flatMap((rank, index) => (rank === highest ? [index] : [])),
  };
}
