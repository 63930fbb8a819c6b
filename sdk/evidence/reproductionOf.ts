import { type Hex, sha256 } from "viem";
import type { Evidence } from "../chain/runSpec.ts";
import type { Attestation, History, Milestone, Run } from "../history/index.ts";
import { contentRoot } from "../manifests/roots/contentRoot.ts";
import { EvidenceError } from "./EvidenceError.ts";
import { parseRerunReport, type RerunReport } from "./parseRerunReport.ts";

/** That a run was run again as a whole, to the same bytes, as its verifier attested of every milestone. */
export interface Reproduction {
  /** Where it was run again, each machine once. */
  readonly machines: readonly string[];
  /** One for each milestone. */
  readonly attestations: readonly Attestation[];
  /** How anyone runs it again, as the run's specification says; absent if it does not. */
  readonly command?: string;
}

/**
 * Whether everything recorded of a run says that it can be repeated: each of its milestones is attested as exact, with a
 * published report of a rerun from the seed on in which every byte was the same, and which computed the digests that the
 * evidence gives. Undefined otherwise. The environment is left out: it tells of a machine, and differs on another.
 */
export function reproductionOf(history: Pick<History, "catalogue">, run: Run): Reproduction | undefined {
  const found = run.milestones.map((milestone) => exactRerun(history, milestone));
  const whole = found.filter((rerun) => rerun !== undefined);
  if (whole.length === 0 || whole.length < found.length) return undefined;
  const command = rerunCommandIn(textOf(history, run.spec.document) ?? "");
  return {
    machines: [...new Set(whole.map(({ report }) => report.machine))],
    attestations: whole.map(({ attestation }) => attestation),
    ...(command !== undefined && { command }),
  };
}

function exactRerun(
  history: Pick<History, "catalogue">,
  { submissions }: Milestone,
): { report: RerunReport; attestation: Attestation } | undefined {
  const submission = submissions.at(-1);
  const attestation = submission?.attestations.at(-1);
  if (submission?.tier !== "Exact" || submission.faulted || attestation?.tier !== "Exact") return undefined;
  const report = reportIn(textOf(history, attestation.report));
  if (report?.segment !== "all" || !covers(report, submission.evidence)) return undefined;
  return { report, attestation };
}

function reportIn(text: string | undefined): RerunReport | undefined {
  try {
    return text === undefined ? undefined : parseRerunReport(new TextEncoder().encode(text));
  } catch (error) {
    if (error instanceof EvidenceError) return undefined;
    throw error;
  }
}

function covers({ same }: RerunReport, { logs, dataCursor, evaluation, checkpointRoot }: Evidence): boolean {
  const computed = new Set<Hex>(same);
  // A checkpoint of one file: its root follows from its digest, whatever its name.
  const roots = new Set(same.map((digest) => contentRoot([{ path: "checkpoint", sha256: digest.slice(2) }])));
  return [logs, dataCursor, evaluation].every((digest) => computed.has(digest)) && roots.has(checkpointRoot);
}

/** A published document's text, hashed again. */
function textOf({ catalogue }: Pick<History, "catalogue">, digest: Hex): string | undefined {
  const text = catalogue.documents[digest]?.text;
  if (text === undefined || sha256(new TextEncoder().encode(text)) !== digest) return undefined;
  return text;
}

/** The command that a specification gives for running everything again, if it is one of ours and nothing else. */
function rerunCommandIn(specification: string): string | undefined {
  const line = /^ {4}(npm run -s cw -- rerun [A-Za-z0-9_][A-Za-z0-9_./-]{0,99} --all)$/m;
  return line.exec(specification)?.[1];
}
