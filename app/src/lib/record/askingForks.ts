/* The code that asks a chain about forks, loaded where one is looked at or made. */
export { readFork, readLeaving, readLodger, readParentPlan } from "@commonweight/sdk/forks";
