/* The code that asks a chain about governors, in one piece: loaded when a governor's page is opened. */
export { getFirstBlock } from "@commonweight/sdk/chain";
export { probeGovernor, readVoterPast } from "@commonweight/sdk/governors";
export { governorReaderFor } from "./reader.ts";
