import { parseUnits } from "viem";

/** Whole dollars in the sample dollar's smallest unit. */
export const dollars = (whole: number): bigint => parseUnits(String(whole), 6);
