import { type AbiEvent, encodeAbiParameters, type Hex, keccak256, toEventSelector } from "viem";
import { modelRegistryAbi } from "../../chain/abi/modelRegistry.ts";
import type { KnownEvent } from "../../chain/log.ts";
import type { Source } from "../source.ts";
import type { History } from "../types.ts";
import type { Draft } from "./draft.ts";

interface Kind {
  readonly topic: Hex;
  readonly inputs: AbiEvent["inputs"];
}

const kinds: ReadonlyMap<string, Kind> = new Map(
  modelRegistryAbi
    .filter((item) => item.type === "event")
    .map((event) => [event.name, { topic: toEventSelector(event), inputs: event.inputs }]),
);

const LINK = [{ type: "bytes32" }, { type: "bytes32" }, { type: "bytes32" }, { type: "uint256" }] as const;

/** `head = keccak256(abi.encode(head, kind, record, block.timestamp))`; see IModelRegistry. */
export function advanceHead(
  draft: Draft<History>,
  event: KnownEvent<"registry">,
  { timestamp }: Source,
): void {
  const kind = kinds.get(event.eventName);
  if (!kind) throw new TypeError(`The registry's ABI has no event ${event.eventName}`);
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

/** Compares what the registry says after each change with what its events add up to. */
export function checkHead(
  draft: Draft<History>,
  { index, head }: { readonly index: bigint; readonly head: Hex },
  source: Source,
): void {
  const { registryHead } = draft.root;
  if (registryHead.mismatch || (index === BigInt(registryHead.length) && head === registryHead.head)) return;
  draft.edit(draft.root, "registryHead").mismatch = source;
}
