import { type AbiEvent, encodeAbiParameters, type Hex, keccak256, toEventSelector } from "viem";
import { eventAbis } from "../../chain/eventAbis.ts";
import type { KnownEvent } from "../../chain/log.ts";
import type { Source } from "../source.ts";
import type { TimelineEntry } from "../types/timeline.ts";
import type { History } from "../types.ts";
import type { Draft } from "./draft.ts";

/** What the registry's hash chain folds: its own events, and those of its training runs that they report to it. */
type Folded = KnownEvent<"registry" | RunRole>;
/** The two contracts of the training runs. */
type RunRole = "runs" | "runTerms";

interface Kind {
  readonly topic: Hex;
  readonly inputs: AbiEvent["inputs"];
}

const kinds: Readonly<Record<Folded["role"], ReadonlyMap<string, Kind>>> = {
  registry: kindsOf(eventAbis.registry),
  runs: kindsOf(eventAbis.runs),
  runTerms: kindsOf(eventAbis.runTerms),
};

const LINK = [{ type: "bytes32" }, { type: "bytes32" }, { type: "bytes32" }, { type: "uint256" }] as const;

/** `head = keccak256(abi.encode(head, kind, record, block.timestamp))`; see IModelRegistry. */
export function advanceHead(draft: Draft<History>, event: Folded, { timestamp }: Source): void {
  const kind = kinds[event.role].get(event.eventName);
  if (!kind) throw new TypeError(`The ABI of ${event.role} has no event ${event.eventName}`);
  const args = event.args as Readonly<Record<string, unknown>>;
  const record = keccak256(
    encodeAbiParameters(
      kind.inputs,
      kind.inputs.map(({ name }) => args[name ?? ""]),
    ),
  );
  const registryHead = draft.edit(draft.root, "registryHead");
  registryHead.head = keccak256(
    encodeAbiParameters(LINK, [registryHead.head, kind.topic, record, BigInt(timestamp)]),
  );
  registryHead.length += 1;
}

/**
 * Compares what the registry says after each change with what its events add up to. A link that no event of the registry
 * accounts for is the training runs' report of the event that came right before it.
 */
export function checkHead(
  draft: Draft<History>,
  { index, head }: { readonly index: bigint; readonly head: Hex },
  source: Source,
): void {
  if (index === BigInt(draft.root.registryHead.length) + 1n) {
    const reported = reportedChange(draft.root, source);
    if (reported) advanceHead(draft, reported, source);
  }
  const { registryHead } = draft.root;
  if (registryHead.mismatch || (index === BigInt(registryHead.length) && head === registryHead.head)) return;
  draft.edit(draft.root, "registryHead").mismatch = source;
}

/** The last event of the runs in this transaction that the registry's history has not reached yet. */
function reportedChange({ timeline }: History, { transactionHash }: Source): KnownEvent<RunRole> | undefined {
  for (let index = timeline.length - 1; index >= 0; index--) {
    const entry = timeline[index];
    if (entry?.source.transactionHash !== transactionHash || entry?.role === "registry") return;
    if (isRunChange(entry)) return entry;
  }
  return;
}

function isRunChange(entry: TimelineEntry): entry is TimelineEntry & KnownEvent<RunRole> {
  return (entry.role === "runs" || entry.role === "runTerms") && entry.eventName !== null;
}

function kindsOf(events: readonly AbiEvent[]): ReadonlyMap<string, Kind> {
  return new Map(
    events.map((event) => [event.name, { topic: toEventSelector(event), inputs: event.inputs }]),
  );
}
