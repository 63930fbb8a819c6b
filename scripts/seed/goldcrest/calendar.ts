import type { Course } from "../proposals.ts";

/** When what happens to each proposal, in days from the present, and the state it is in at the present. */
export const COURSES = {
  begin: { class: "Constitutional", proposed: -40.3, queued: -34.6, executed: -33.4, now: "Executed" },
  data: { proposed: -33.1, queued: -29.4, executed: -28.2, now: "Executed" },
  run: { proposed: -27.6, queued: -23.9, executed: -22.7, now: "Executed" },
  release: { proposed: -16.7, queued: -13, executed: -11.8, now: "Executed" },
} as const satisfies Record<string, Course>;

export type ProposalKey = keyof typeof COURSES;

/** The other things that happen. Each milestone is submitted, attested by the verifier, and paid after its review. */
export const DAYS = {
  donation: -41.2,
  accepted: -22.4,
  milestones: [
    { submitted: -22.2, attested: -21.7, paid: -21.1 },
    { submitted: -21, attested: -20.4, paid: -19.9 },
    { submitted: -19.8, attested: -19.2, paid: -18.7 },
  ],
  /** What was held back: a tenth, after the final review. */
  keptPaid: -17.4,
} as const;
