import { type AbiEvent, encodeAbiParameters, type Hex, keccak256, toEventSelector, zeroHash } from "viem";
import { modelRegistryAbi } from "../../chain/abi/modelRegistry.ts";
import { runTermsAbi } from "../../chain/abi/runTerms.ts";
import { trainingRunsAbi } from "../../chain/abi/trainingRuns.ts";
import type { KnownLog } from "../../chain/log.ts";
import type { Context } from "../context.ts";
import { Judgement } from "../report/Judgement.ts";
import type { Check } from "../report/report.ts";

/** Whatever the registry's hash chain folds: its own events, and those of the training runs. */
type Folded = KnownLog<"registry" | "runs" | "runTerms">;

const events = new Map(
  [...modelRegistryAbi, ...trainingRunsAbi, ...runTermsAbi]
    .filter((item): item is Extract<typeof item, { type: "event" }> => item.type === "event")
    .map((event: AbiEvent) => [event.name, { topic: toEventSelector(event), inputs: event.inputs }]),
);
const names = new Map([...events].map(([name, { topic }]) => [topic, name]));
const LINK = [{ type: "bytes32" }, { type: "bytes32" }, { type: "bytes32" }, { type: "uint256" }] as const;

/**
 * Folds the history again (IModelRegistry): each change is followed by the link that holds it, and the last link is the
 * contract's head. An event that was dropped, doubled, moved or altered breaks it at its place.
 */
export async function checkHistory({ book, house, answers }: Context): Promise<Check[]> {
  if (!house.registry) return [];
  const judgement = new Judgement("history", "history head");
  let head: Hex = zeroHash;
  let length = 0n;
  let pending: Folded | undefined;
  const unfolded = (log: Folded) => judgement.fail(`${log.eventName} is in no link of the history.`, log);
  for (const log of book.logs) {
    if (log.eventName === null || (log.role !== "registry" && log.role !== "runs" && log.role !== "runTerms"))
      continue;
    if (log.eventName !== "HistoryAdvanced") {
      if (pending) unfolded(pending);
      pending = log;
      continue;
    }
    const { index, kind, record, head: claimed } = log.args;
    const name = names.get(kind) ?? "an unknown event";
    if (!pending) judgement.fail(`Link ${index} holds ${name}, but no such event is there.`, log);
    else if (topicOf(pending) !== kind)
      judgement.fail(`Link ${index} holds ${name}, but the event is ${pending.eventName}.`, pending, log);
    else if (recordOf(pending) !== record)
      judgement.fail(`Link ${index} holds another ${name} than the event says.`, pending, log);
    if (index !== length + 1n)
      judgement.fail(`Link ${index} comes after link ${length}: links are missing or doubled.`, log);
    head = keccak256(encodeAbiParameters(LINK, [head, kind, record, BigInt(log.timestamp)]));
    if (head !== claimed)
      judgement.fail(`Link ${index} does not follow from the links before it and its time.`, log);
    // One broken link is told once: what follows is folded on from what the link says.
    head = claimed;
    length = index;
    pending = undefined;
    judgement.saw(log);
  }
  if (pending) unfolded(pending);
  const question = { address: house.registry, abi: modelRegistryAbi } as const;
  const answer = await answers.read({ ...question, functionName: "head" });
  judgement.agree("history head", head, "value" in answer ? { value: answer.value[0] } : answer);
  judgement.agree("length of the history", length, "value" in answer ? { value: answer.value[1] } : answer);
  return judgement.conclude(`All ${length} links fold to the head that the contract has.`);
}

function topicOf({ eventName }: Folded): Hex | undefined {
  return events.get(eventName)?.topic;
}

/** The keccak-256 of an event's arguments, ABI-encoded in their order. */
function recordOf(log: Folded): Hex | undefined {
  const inputs = events.get(log.eventName)?.inputs;
  const args = log.args as Readonly<Record<string, unknown>>;
  return (
    inputs &&
    keccak256(
      encodeAbiParameters(
        inputs,
        inputs.map(({ name }) => args[name ?? ""]),
      ),
    )
  );
}
