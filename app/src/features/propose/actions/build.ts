import type { ActionDraft } from "../draft/shapes.ts";
import { buildCancelRun } from "./buildCancelRun.ts";
import { buildContribution } from "./buildContribution.ts";
import { buildConclusion, buildJudgement, buildSuccession } from "./buildDataset.ts";
import { buildFundRun } from "./buildFundRun.ts";
import { buildMint } from "./buildMint.ts";
import { buildOutputTerms } from "./buildOutputTerms.ts";
import { buildPay } from "./buildPay.ts";
import { buildResolution } from "./buildResolution.ts";
import type { BuildContext, Built } from "./check.ts";

/** One form's draft as an action, or what is wrong with it. */
export function buildAction(draft: ActionDraft, context: BuildContext): Built {
  switch (draft.type) {
    case "adoptDataset":
    case "concludeTerms":
      return buildConclusion(draft, context);
    case "supersedeDataset":
      return buildSuccession(draft, context);
    case "withdrawDataset":
    case "revokeDataset":
    case "quarantineDataset":
    case "rejectDataset":
      return buildJudgement(draft, context);
    case "setOutputTerms":
      return buildOutputTerms(draft, context);
    case "fundRun":
      return buildFundRun(draft, context);
    case "cancelRun":
      return buildCancelRun(draft, context);
    case "pay":
      return buildPay(draft, context);
    case "recordContribution":
      return buildContribution(draft, context);
    case "mint":
      return buildMint(draft, context);
    case "recordResolution":
      return buildResolution(draft, context);
  }
}
