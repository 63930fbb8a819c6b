/* The code that tries calls, in a piece of its own: it is loaded when a page is about to try some. */
export { dryRun } from "@commonweight/sdk/proposals";
