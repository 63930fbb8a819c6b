"use client";
import type { ActionDraft } from "../draft/shapes.ts";
import { CancelRunForm } from "./CancelRunForm.tsx";
import { ConclusionForm } from "./ConclusionForm.tsx";
import { ContributionForm } from "./ContributionForm.tsx";
import type { FormProps } from "./form.ts";
import { JudgementForm } from "./JudgementForm.tsx";
import { MintForm } from "./MintForm.tsx";
import { OutputTermsForm } from "./OutputTermsForm.tsx";
import { PayForm } from "./PayForm.tsx";
import { ResolutionForm } from "./ResolutionForm.tsx";
import { RunForm } from "./RunForm.tsx";
import { SuccessionForm } from "./SuccessionForm.tsx";

/** The form of one action, by its kind. */
export function ActionForm({ draft, ...rest }: FormProps<ActionDraft>) {
  switch (draft.type) {
    case "adoptDataset":
    case "concludeTerms":
      return <ConclusionForm draft={draft} {...rest} />;
    case "supersedeDataset":
      return <SuccessionForm draft={draft} {...rest} />;
    case "withdrawDataset":
    case "revokeDataset":
    case "quarantineDataset":
    case "rejectDataset":
      return <JudgementForm draft={draft} {...rest} />;
    case "setOutputTerms":
      return <OutputTermsForm draft={draft} {...rest} />;
    case "fundRun":
      return <RunForm draft={draft} {...rest} />;
    case "cancelRun":
      return <CancelRunForm draft={draft} {...rest} />;
    case "pay":
      return <PayForm draft={draft} {...rest} />;
    case "recordContribution":
      return <ContributionForm draft={draft} {...rest} />;
    case "mint":
      return <MintForm draft={draft} {...rest} />;
    case "recordResolution":
      return <ResolutionForm draft={draft} {...rest} />;
  }
}
