import type { Course } from "../proposals.ts";

/** When what happens to each proposal, in days from the present, and the state it is in at the present. */
export const COURSES = {
  begin: { class: "Constitutional", proposed: -60.3, queued: -54.5, executed: -53.2, now: "Executed" },
  data: { proposed: -52.8, queued: -49.1, executed: -47.9, now: "Executed" },
  chat: { proposed: -23.6, now: "Defeated" },
  run: { proposed: -1.9, now: "Active" },
} as const satisfies Record<string, Course>;

export type ProposalKey = keyof typeof COURSES;

export const DONATION = -61.2;
