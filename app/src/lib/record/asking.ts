/* The code that asks a chain, in one piece; see queries.ts for when it is loaded. */
export { getDocument, getToken, getTreasury } from "@commonweight/sdk/chain";
export { readFork, readLeaving, readLodger, readParentPlan } from "@commonweight/sdk/forks";
export { readCallClasses, readPower, readProposal, readVoter } from "@commonweight/sdk/proposals";
export { IndexError } from "@commonweight/sdk/snapshot";
export { forgetReaders, readerFor } from "./readers.ts";
export { readRegistryHead } from "./readRegistryHead.ts";
