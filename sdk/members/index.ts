export * from "./agreement.ts";
export * from "./closedProposals.ts";
export * from "./concentration.ts";
export * from "./participation.ts";
export * from "./topHolders.ts";
