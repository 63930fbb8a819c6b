import type { Address } from "viem";
import type { Draft } from "../../proposals.ts";
import type { ProposalKey } from "../calendar.ts";
import { aya, commonCorpusMit, dolly, fineWebBeside, openMdwTerms } from "./closed.ts";
import { oasst1, stackExchange, supersedeCccc, wikimedia, wikipediaTerms } from "./corrections.ts";
import { fineWebEdu, firstSets, outputTerms, wikis } from "./founding.ts";
import { openWebMath, openWebMathFirst } from "./mathematics.ts";
import { contaminationCheck, fundRun, mirror, samuelsHarness, spendingLimit } from "./money.ts";
import { charter, doctrine, quorum, removals, reRun } from "./rules.ts";
import { tuluAdopt, tuluRefuse } from "./tulu.ts";

/** @param dollar The address of the sample dollar, in which money is counted. */
export function heronProposals(dollar: Address): Record<ProposalKey, Draft> {
  return {
    outputTerms,
    firstSets,
    fineWebEdu,
    wikis,
    doctrine,
    removals,
    tuluAdopt,
    spendingLimit: spendingLimit(dollar),
    tuluRefuse,
    wikipediaTerms,
    supersedeCccc,
    commonCorpusMit,
    fundRun: fundRun(dollar),
    openWebMathFirst,
    contaminationCheck: contaminationCheck(dollar),
    dolly,
    samuelsHarness,
    aya,
    stackExchange,
    charter,
    oasst1,
    mirror: mirror(dollar),
    wikimedia,
    openMdw: openMdwTerms,
    openWebMath,
    reRun,
    quorum,
    fineWeb: fineWebBeside,
  };
}
