import type { MilestoneSpec, RunSpec } from "@commonweight/sdk/chain";
import { canonicalJson } from "@commonweight/sdk/manifests";
import { formatUnits } from "viem";
import type { ActionDrafts } from "../draft/shapes.ts";
import type { MoneyToken } from "./check.ts";

type RunDraft = ActionDrafts["fundRun"];

/**
 * The specification as people and programs read it, in canonical JSON: what the calls say in numbers, and what they have no
 * room for (titles, the plan in words, how the price was reckoned). Amounts are texts: JSON has no exact numbers.
 */
export function runDocument(draft: RunDraft, spec: Omit<RunSpec, "document">, token: MoneyToken): Uint8Array {
  const { title, about } = draft;
  return canonicalJson({
    kind: "commonweight/run@1",
    title: title.trim(),
    about: about.trim(),
    modelId: String(spec.modelId),
    run: spec.kind,
    operator: spec.operator,
    token: { address: token.address, symbol: token.symbol, decimals: token.decimals },
    milestones: draft.milestones.map((milestone, i) =>
      milestoneRecord(milestone.title, spec.milestones[i], token),
    ),
    plannedGpuSeconds: String(spec.setup.plannedGpuSeconds),
    ...written("pricePerGpuHour", draft.gpuPrice),
    ...written("parametersInBillions", draft.parameters),
    ...written("trainingTokensInBillions", draft.trainingTokens),
    files: Object.fromEntries(
      (["config", "code", "container", "tokenizer", "evaluationPlan"] as const).map((part) => {
        const file = draft[part];
        return [part, file && { name: file.name, bytes: file.bytes, sha256: file.sha256.slice(2) }];
      }),
    ),
  });
}

function milestoneRecord(title: string, spec: MilestoneSpec | undefined, token: MoneyToken) {
  if (spec === undefined) return { title: title.trim() };
  const { amount, dueAt, requiredEvidence } = spec;
  const due = new Date(dueAt * 1000).toISOString();
  return { title: title.trim(), amount: formatUnits(amount, token.decimals), due, requiredEvidence };
}

function written(name: string, value: string): Readonly<Record<string, string>> {
  return value.trim() === "" ? {} : { [name]: value.trim() };
}
