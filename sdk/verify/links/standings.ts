import type { Hex } from "viem";
import { modelRegistryAbi } from "../../chain/abi/modelRegistry.ts";
import { STANDINGS, type Standing } from "../../chain/enums.ts";
import type { StewardshipLog } from "../../chain/log.ts";
import { adoptedSetCommitment } from "../../proposals/predictions.ts";
import { isBefore, type LogOf } from "../book/Book.ts";
import type { Context } from "../context.ts";
import { Judgement } from "../report/Judgement.ts";
import type { Check } from "../report/report.ts";
import { calldata, expectDecided } from "./decided.ts";

export type StandingLog = LogOf<"registry", "StandingChanged">;

/** The datasets that a model was made of right before a log (or at the end), each with the event that adopted it last. */
export function adoptedAt({ book }: Context, modelId: bigint, before?: StewardshipLog): StandingLog[] {
  const adopted = new Map<Hex, StandingLog>();
  for (const log of book.where("registry", "StandingChanged", "modelId", modelId)) {
    if (before && !isBefore(log, before)) break;
    if (STANDINGS[log.args.newStanding] === "Adopted") adopted.set(log.args.datasetId, log);
    else adopted.delete(log.args.datasetId);
  }
  return [...adopted.values()];
}

/** The commitment that the adopted datasets come to. */
function commitmentTo(adopted: readonly StandingLog[]): Hex {
  return adoptedSetCommitment(
    adopted.map(({ args }) => ({ datasetId: args.datasetId, concludedTerms: args.concludedTerms })),
  );
}

/** The set that a run or release was pinned to. */
export function checkAdoptedSet(
  subject: string,
  pinned: Hex,
  adopted: readonly StandingLog[],
  at: StewardshipLog,
): Check[] {
  const judgement = new Judgement("adoptedSet", subject).saw(at, ...adopted);
  const computed = commitmentTo(adopted);
  judgement.expect(
    computed === pinned,
    `It is pinned to ${pinned}, but the ${adopted.length} datasets adopted then come to ${computed}.`,
    at,
  );
  return judgement.conclude(`It is pinned to the ${adopted.length} datasets that were adopted then.`);
}

/** What a model is made of now, beside the registry's own answer. */
export async function checkAdoptedNow(context: Context, modelId: bigint): Promise<Check[]> {
  const { answers, house } = context;
  if (!house.registry) return [];
  const judgement = new Judgement("adoptedSet", `model ${modelId} now`);
  const adopted = adoptedAt(context, modelId);
  const question = { address: house.registry, abi: modelRegistryAbi } as const;
  const answer = await answers.read({ ...question, functionName: "adoptedSet", args: [modelId] });
  judgement
    .saw(...adopted)
    .agree("adopted set", commitmentTo(adopted), "value" in answer ? { value: answer.value[2] } : answer);
  return judgement.conclude(`The registry answers the same ${adopted.length} datasets as the events give.`);
}

/** How a dataset came to its standing, vote by vote. */
export async function checkStanding(context: Context, modelId: bigint, datasetId: Hex): Promise<Check[]> {
  const { answers, house } = context;
  if (!house.registry) return [];
  const judgement = new Judgement("standing", `dataset ${datasetId} of model ${modelId}`);
  let standing: Standing = "Unknown";
  const entries = entriesOf(context, modelId, datasetId);
  for (const log of entries) {
    const { oldStanding, newStanding, proposalId } = log.args;
    judgement.expect(
      STANDINGS[oldStanding] === standing,
      `It leaves the standing ${STANDINGS[oldStanding]}, but it was ${standing}.`,
      log,
    );
    standing = STANDINGS[newStanding] ?? "Unknown";
    expectDecided(context, judgement, proposalId, log, house.registry, callsFor(context, log));
  }
  const last = entries.at(-1);
  judgement.saw(last);
  if (!last) return judgement.fail("No event gives it a standing.").conclude("");
  const question = { address: house.registry, abi: modelRegistryAbi } as const;
  const answer = await answers.read({ ...question, functionName: "standing", args: [modelId, datasetId] });
  const part = <T>(take: (entry: Extract<typeof answer, { value: unknown }>["value"]) => T) =>
    "value" in answer ? { value: take(answer.value) } : answer;
  judgement.agree(
    "standing",
    standing,
    part((entry) => STANDINGS[entry.standing] ?? "unknown"),
  );
  judgement.agree(
    "concluded terms",
    last.args.concludedTerms,
    part((entry) => entry.concludedTerms),
  );
  judgement.agree(
    "evidence",
    last.args.evidence,
    part((entry) => entry.evidence),
  );
  judgement.agree(
    "proposal of the standing",
    last.args.proposalId,
    part((entry) => entry.proposalId),
  );
  return judgement.conclude(
    `It is ${standing} by proposal ${last.args.proposalId}, as the registry answers.`,
  );
}

/** Whether the community still stands behind a dataset that something rests on. */
export function checkReliance(context: Context, modelId: bigint, datasetId: Hex): Check[] {
  const last = entriesOf(context, modelId, datasetId).at(-1);
  if (!last) return [];
  const standing = STANDINGS[last.args.newStanding] ?? "Unknown";
  const judgement = new Judgement("standing", `dataset ${datasetId} now`).saw(last);
  judgement.expect(
    standing !== "Revoked" && standing !== "Quarantined" && standing !== "Rejected",
    `It is ${standing} since proposal ${last.args.proposalId}: the community does not stand behind it.`,
    last,
  );
  return judgement.conclude(`No vote has turned against it: it is ${standing}.`);
}

/** Every entry that a dataset has for a model, oldest first. */
export function entriesOf({ book }: Context, modelId: bigint, datasetId: Hex): readonly StandingLog[] {
  return book
    .where("registry", "StandingChanged", "datasetId", datasetId)
    .filter(({ args }) => args.modelId === modelId);
}

/** The calls that can have changed a standing like this. */
function callsFor({ book }: Context, log: StandingLog): Hex[] {
  const { modelId, datasetId, newStanding, concludedTerms, evidence } = log.args;
  const superseding = book
    .within(log.transactionHash, "registry", "DatasetSuperseded")
    .filter(
      ({ args }) =>
        args.modelId === modelId && (args.datasetId === datasetId || args.successor === datasetId),
    );
  const supersede = superseding.flatMap(({ args }) =>
    termsOfSuccessor(book.within(log.transactionHash, "registry", "StandingChanged"), args.successor).map(
      (terms) =>
        calldata(modelRegistryAbi, "supersede", [modelId, args.datasetId, args.successor, terms, evidence]),
    ),
  );
  const plain = [modelId, datasetId, evidence] as const;
  switch (STANDINGS[newStanding]) {
    case "Adopted":
      return [
        calldata(modelRegistryAbi, "adopt", [modelId, datasetId, concludedTerms, evidence]),
        calldata(modelRegistryAbi, "concludeTerms", [modelId, datasetId, concludedTerms, evidence]),
        ...supersede,
      ];
    case "Superseded":
      return supersede;
    case "Quarantined":
      return [calldata(modelRegistryAbi, "quarantine", plain)];
    case "Withdrawn":
      return [calldata(modelRegistryAbi, "withdraw", plain)];
    case "Revoked":
      return [calldata(modelRegistryAbi, "revoke", plain)];
    case "Rejected":
      return [calldata(modelRegistryAbi, "reject", plain)];
    default:
      return [];
  }
}

function termsOfSuccessor(logs: readonly StandingLog[], successor: Hex): Hex[] {
  return logs.filter(({ args }) => args.datasetId === successor).map(({ args }) => args.concludedTerms);
}
