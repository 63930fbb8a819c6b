import type { Course } from "../proposals.ts";

/** When what happens to each proposal, in days from the present, and the state it is in at the present. */
export const COURSES = {
  outputTerms: { class: "Terms", proposed: -88.2, queued: -79.9, executed: -77.6, now: "Executed" },
  firstSets: { proposed: -87.6, queued: -81.2, executed: -79.1, now: "Executed" },
  fineWebEdu: { proposed: -86.1, queued: -79.6, executed: -77.3, now: "Executed" },
  wikis: { proposed: -84.3, queued: -78.1, executed: -75.7, now: "Executed" },
  doctrine: { class: "Terms", proposed: -80.4, queued: -72.1, executed: -69.8, now: "Executed" },
  removals: { proposed: -78.2, queued: -70.8, executed: -68.5, now: "Executed" },
  tuluAdopt: { proposed: -74.6, now: "Defeated" },
  spendingLimit: {
    class: "Constitutional",
    proposed: -72.3,
    queued: -60.9,
    executed: -58.6,
    now: "Executed",
  },
  tuluRefuse: { proposed: -66.7, queued: -60.2, executed: -58.1, now: "Executed" },
  wikipediaTerms: { proposed: -64.4, queued: -58.3, executed: -55.9, now: "Executed" },
  supersedeCccc: { proposed: -62.2, queued: -55.7, executed: -53.3, now: "Executed" },
  commonCorpusMit: { proposed: -70.9, cancelled: -70.3, now: "Cancelled" },
  fundRun: { proposed: -50.5, queued: -44.3, executed: -42.1, now: "Executed" },
  openWebMathFirst: { proposed: -46.8, now: "Defeated" },
  contaminationCheck: { proposed: -44.2, queued: -37.6, executed: -35.4, now: "Executed" },
  dolly: { proposed: -40.3, queued: -33.9, closed: -14.6, now: "Expired" },
  samuelsHarness: { class: "Terms", proposed: -34.7, queued: -26.4, executed: -24.2, now: "Executed" },
  aya: { proposed: -30.2, now: "Expired" },
  stackExchange: { class: "Restrictive", proposed: -26.4, queued: -22.1, executed: -19.8, now: "Executed" },
  charter: { class: "Terms", proposed: -20.6, queued: -12.2, executed: -9.9, now: "Executed" },
  oasst1: { proposed: -12.1, queued: -5.7, now: "Queued" },
  mirror: { proposed: -9.3, queued: -0.7, now: "Queued" },
  wikimedia: { proposed: -8.4, now: "Succeeded" },
  openMdw: { class: "Terms", proposed: -4.7, now: "Active" },
  openWebMath: { proposed: -2.5, now: "Active" },
  reRun: { proposed: -2.2, now: "Active" },
  quorum: { class: "Constitutional", proposed: -0.5, now: "Pending" },
  fineWeb: { proposed: -0.2, now: "Pending" },
} as const satisfies Record<string, Course>;

export type ProposalKey = keyof typeof COURSES;

/** The other things that happen, in days from the present. */
export const DAYS = {
  introductions: -89.3,
  donations: -89.1,
  firstDelegations: -88.9,
  luciaDelegates: -60.5,
  runAccepted: -41.3,
  firstMilestone: -32.4,
  firstPayment: -28.1,
  luciaTakesBack: -33.2,
  secondMilestone: -21.3,
  secondPayment: -17.1,
  lateDonation: -15.8,
  thirdMilestone: -1.6,
  arjunBuys: -0.9,
  arjunIntroduces: -0.8,
} as const;
