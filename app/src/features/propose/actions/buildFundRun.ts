import { promisedBy, type RunSpec } from "@commonweight/sdk/chain";
import { availableWithinLimit } from "@commonweight/sdk/history";
import { adoptedSetOf } from "@commonweight/sdk/proposals";
import { type Hex, isHash, zeroHash } from "viem";
import type { ActionDrafts, DigestedFile } from "../draft/shapes.ts";
import { readMilestones } from "./buildMilestones.ts";
import { type BuildContext, type Built, Check } from "./check.ts";
import { MAX_DOCUMENT_IN_PROPOSAL, publish } from "./documents.ts";
import { earliestExecution } from "./earliest.ts";
import { readRules } from "./readRules.ts";
import { runDocument } from "./runDocument.ts";
import { parseAmount, parseMoment, readAccount, readModel, readToken, readWhole } from "./values.ts";

type RunDraft = ActionDrafts["fundRun"];

const MAX_UINT64 = 2n ** 64n - 1n;
const HOUR = 3_600;

/** Funds a training run, pinned to the datasets and terms that hold once everything before it in the proposal has happened. */
export function buildFundRun(draft: RunDraft, context: BuildContext): Built {
  const check = new Check(context);
  const earliest = earliestExecution(context.history, context.now) ?? context.now;
  const model = readModel(check, "modelId", draft.modelId);
  if (draft.title.trim() === "") check.refuse("title", "Give the run a title.");
  const operator = readAccount(check, "operator", draft.operator);
  const token = readToken(check, "token", draft.token);
  const acceptBy = readAcceptBy(check, draft, earliest);
  const plannedGpuSeconds = readGpuSeconds(check, draft.gpuHours);
  const seed =
    draft.seed.trim() === ""
      ? 0n
      : readWhole(check, "seed", draft.seed, { most: MAX_UINT64, what: "the seed" });
  const milestones = readMilestones(check, draft, token, earliest);
  const parentRelease = readParent(check, draft.parentRelease);
  const rules = readRules(check, draft, milestones, token);
  const complete = model && operator && token && acceptBy && rules && milestones;
  if (!complete || plannedGpuSeconds === undefined || seed === undefined || parentRelease === undefined) {
    return check.finish(undefined);
  }
  const spec: Omit<RunSpec, "document"> = {
    modelId: model.id,
    kind: draft.kind,
    parentRelease,
    operator,
    token: token.address,
    adoptedSet: adoptedSetOf(context.history, model.id).commitment,
    outputTerms: model.outputTerms?.value.terms ?? zeroHash,
    seed,
    gpuSecondPrice: gpuSecondPrice(draft.gpuPrice, token.decimals),
    leastCoverage: draft.leastCoverage,
    acceptBy,
    setup: {
      config: digestOf(draft.config),
      code: digestOf(draft.code),
      container: digestOf(draft.container),
      tokenizer: digestOf(draft.tokenizer),
      evaluationPlan: digestOf(draft.evaluationPlan),
      plannedGpuSeconds,
      delay: 0,
    },
    rules,
    milestones,
  };
  const bytes = runDocument(draft, spec, token);
  if (bytes.length > MAX_DOCUMENT_IN_PROPOSAL) {
    check.refuse(
      "about",
      `With this text the specification has ${bytes.length} bytes; a proposal can carry ${MAX_DOCUMENT_IN_PROPOSAL}. Shorten it.`,
    );
  }
  const document = publish(check, bytes, "The run's specification");
  const amount = promisedBy({ milestones });
  const aboveLimit = amount > availableWithinLimit(context.history, token.address, context.now);
  return check.finish({ type: "fundRun", spec: { ...spec, document }, aboveLimit });
}

/** What a GPU-second costs as planned, rounded down; zero where no price was given. */
function gpuSecondPrice(written: string, decimals: number): bigint {
  const anHour = parseAmount(written, decimals);
  return typeof anHour === "bigint" ? anHour / BigInt(HOUR) : 0n;
}

function readAcceptBy(check: Check, draft: RunDraft, earliest: number): number | undefined {
  const acceptBy = parseMoment(draft.acceptBy);
  if (acceptBy === undefined)
    return check.refuse("acceptBy", "Enter the date and time until which the operator can accept.");
  if (acceptBy > earliest) return acceptBy;
  return check.refuse(
    "acceptBy",
    "The vote and the delay after it last longer than that. Choose a later date.",
  );
}

/** Hours may have decimals; the contract counts seconds. */
function readGpuSeconds(check: Check, written: string): bigint | undefined {
  const thousandths = parseAmount(written, 3);
  if (typeof thousandths === "string") {
    return check.refuse(
      "gpuHours",
      "Write the planned GPU-hours as a number, such as 240, with at most three decimals.",
    );
  }
  const seconds = (thousandths * BigInt(HOUR)) / 1000n;
  return seconds <= MAX_UINT64
    ? seconds
    : check.refuse("gpuHours", "This is more than the contract can hold.");
}

function readParent(check: Check, chosen: string): bigint | undefined {
  if (chosen === "") return 0n;
  const known = Object.values(check.context.history.models).some(({ releases }) =>
    releases.some(({ id }) => String(id) === chosen),
  );
  return known
    ? BigInt(chosen)
    : check.refuse("parentRelease", "This release is not in the record. Choose another.");
}

function digestOf(file: DigestedFile | null): Hex {
  return file !== null && isHash(file.sha256) ? file.sha256 : zeroHash;
}
