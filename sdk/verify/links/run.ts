import { encodeAbiParameters, getAbiItem, type Hex, keccak256 } from "viem";
import { trainingRunsAbi } from "../../chain/abi/trainingRuns.ts";
import { EVIDENCE_FIELDS, evidenceFields, TIERS, type Tier } from "../../chain/enums.ts";
import type { LogOf } from "../book/Book.ts";
import { isBefore } from "../book/Book.ts";
import type { Context } from "../context.ts";
import { Judgement } from "../report/Judgement.ts";
import type { Check } from "../report/report.ts";
import { calldata, expectDecided } from "./decided.ts";
import { checkDraws } from "./draw.ts";

type Funded = LogOf<"runs", "RunFunded">;
type Submitted = LogOf<"runs", "MilestoneSubmitted">;

const SPEC = getAbiItem({ abi: trainingRunsAbi, name: "hashSpec" }).inputs;
const EVIDENCE = getAbiItem({ abi: trainingRunsAbi, name: "submitMilestone" }).inputs.slice(1);

/** What was funded is what the operator countersigned, and each milestone has the evidence that it needs. */
export async function checkRun(context: Context, funded: Funded): Promise<Check[]> {
  const { book, answers, house } = context;
  if (!house.runs) return [];
  const { runId, spec, specHash, proposalId, modelId, operator } = funded.args;
  const judgement = new Judgement("run", `run ${runId}`).saw(funded);
  judgement.expect(
    keccak256(encodeAbiParameters(SPEC, [spec])) === specHash,
    "Its hash is not its spec's.",
    funded,
  );
  judgement.expect(
    spec.modelId === modelId && spec.operator === operator,
    "Its event and its spec name two models or operators.",
    funded,
  );
  judgement.expect(
    book.where("runs", "RunFunded", "runId", runId).length === 1,
    "It was funded twice.",
    funded,
  );
  expectDecided(context, judgement, proposalId, funded, house.runs, [
    calldata(trainingRunsAbi, "fund", [spec]),
    calldata(trainingRunsAbi, "fundAboveLimit", [spec]),
  ]);
  const runs = { address: house.runs, abi: trainingRunsAbi } as const;
  const answer = await answers.read({ ...runs, functionName: "run", args: [runId] });
  const part = <T>(take: (run: Extract<typeof answer, { value: unknown }>["value"]) => T) =>
    "value" in answer ? { value: take(answer.value) } : answer;
  judgement.agree(
    "hash of the spec",
    specHash,
    part((run) => run.specHash),
  );
  judgement.agree(
    "pinned datasets",
    spec.adoptedSet,
    part((run) => run.adoptedSet),
  );
  const accepted = book.where("runs", "RunAccepted", "runId", runId);
  judgement.saw(...accepted);
  judgement.expect(accepted.length <= 1, "It was accepted twice.", ...accepted);
  for (const log of accepted) {
    judgement.expect(log.args.specHash === specHash, "The operator countersigned another spec.", log);
    judgement.expect(log.args.operator === operator, "Another account than the operator accepted it.", log);
    judgement.expect(log.timestamp <= spec.acceptBy, "It was accepted too late.", log);
  }
  const earned = book.where("runs", "MilestoneEarned", "runId", runId);
  for (const [index, log] of earned.entries())
    judgement.expect(
      log.args.index === BigInt(index),
      `Milestone ${log.args.index} was earned out of order.`,
      log,
    );
  const end = book.where("runs", "RunEnded", "runId", runId).at(-1);
  if (end) {
    judgement.saw(end);
    judgement.agree(
      "state",
      end.args.status,
      part((run) => run.status),
    );
    if (end.args.status === 7)
      judgement.expect(
        earned.length === spec.milestones.length,
        `It was completed with ${earned.length} of ${spec.milestones.length} milestones.`,
        end,
      );
  }
  judgement.expect(
    earned.length === 0 || accepted.length === 1,
    "It earned milestones without being accepted.",
    ...earned,
  );
  const milestones = await Promise.all(
    spec.milestones.map((_, index) => checkMilestone(context, funded, index)),
  );
  const draws = await Promise.all(
    book.where("runs", "MilestoneSubmitted", "runId", runId).map((log) => checkDraws(context, log)),
  );
  return [
    ...judgement.conclude(`Proposal ${proposalId} funded what ${operator} countersigned.`),
    ...milestones.flat(),
    ...draws.flat(),
  ];
}

/** How far others have checked what was earned: the least tier of the run's milestones. */
export function leastTier({ book }: Context, runId: bigint): Tier {
  const tiers = book.where("runs", "MilestoneEarned", "runId", runId).map((earned) => {
    const attested = book
      .where("runs", "TierAttested", "runId", runId)
      .findLast((log) => log.args.review === earned.args.review && isBefore(log, earned));
    const submitted = book
      .where("runs", "MilestoneSubmitted", "runId", runId)
      .find((log) => log.args.review === earned.args.review);
    return attested?.args.newTier ?? submitted?.args.tier ?? 0;
  });
  return TIERS[tiers.length === 0 ? 0 : Math.min(...tiers)] ?? "Reported";
}

async function checkMilestone(context: Context, funded: Funded, index: number): Promise<Check[]> {
  const { book, answers, house } = context;
  const { runId, spec } = funded.args;
  const milestone = spec.milestones[index];
  const submissions = book
    .where("runs", "MilestoneSubmitted", "runId", runId)
    .filter(({ args }) => args.index === BigInt(index));
  const submitted = submissions.at(-1);
  if (!house.runs || !milestone || !submitted) return [];
  const judgement = new Judgement("run", `run ${runId}, milestone ${index + 1}`).saw(...submissions);
  for (const log of submissions) {
    const missing = evidenceFields(milestone.requiredEvidence & ~bitsOf(log));
    judgement.expect(missing.length === 0, `Its evidence lacks ${missing.join(", ")}.`, log);
  }
  const earned = book
    .where("runs", "MilestoneEarned", "runId", runId)
    .find(({ args }) => args.index === BigInt(index));
  if (earned) {
    judgement.saw(earned);
    judgement.expect(
      earned.args.review === submitted.args.review,
      "It was earned in another review than its last one.",
      earned,
    );
    const attested = book
      .where("runs", "TierAttested", "runId", runId)
      .findLast((log) => log.args.review === earned.args.review && isBefore(log, earned));
    const tier = attested?.args.newTier ?? submitted.args.tier;
    judgement.expect(
      tier >= milestone.leastTier,
      `It was earned at the tier ${TIERS[tier]}, ${TIERS[milestone.leastTier]} was asked for.`,
      earned,
    );
    const runs = { address: house.runs, abi: trainingRunsAbi } as const;
    const answer = await answers.read({ ...runs, functionName: "tranche", args: [runId, BigInt(index)] });
    judgement.agree(
      "hash of the evidence",
      evidenceHash(submitted),
      "value" in answer ? { value: answer.value.evidenceHash } : answer,
    );
    judgement.agree("tier", tier, "value" in answer ? { value: answer.value.tier } : answer);
    return judgement.conclude(`Its evidence is whole and was earned at the tier ${TIERS[tier]}.`);
  }
  return judgement.conclude("Its evidence is whole; it was not earned.");
}

function evidenceHash({ args }: Submitted): Hex {
  return keccak256(encodeAbiParameters(EVIDENCE, [args.evidence]));
}

/** One bit per field that is not zero. */
function bitsOf({ args }: Submitted): number {
  return EVIDENCE_FIELDS.reduce(
    (bits, field, index) => bits | (BigInt(args.evidence[field]) === 0n ? 0 : 1 << index),
    0,
  );
}
