import {
  type Address,
  bytesToHex,
  encodeAbiParameters,
  getAbiItem,
  getAddress,
  type Hex,
  hexToBytes,
  keccak256,
  stringToHex,
  zeroHash,
} from "viem";
import { trainingRunsViews } from "../chain/abi/views/trainingRuns.ts";
import type { Call } from "../chain/call.ts";
import type { RunSpec } from "../chain/runSpec.ts";
import { toAbiRunSpec } from "../chain/runSpecAbi.ts";

/** A proposal as `propose`, `queue`, `execute` and `cancel` of a governor take it. */
export interface ProposalArguments {
  readonly targets: readonly Address[];
  readonly values: readonly bigint[];
  readonly calldatas: readonly Hex[];
  readonly descriptionHash: Hex;
}

/** The arguments of `queue`, `execute` and `cancel` for a proposal. */
export function proposalArguments(calls: readonly Call[], description: string): ProposalArguments {
  return {
    targets: calls.map(({ target }) => target),
    values: calls.map(({ value }) => value),
    calldatas: calls.map(({ data }) => data),
    descriptionHash: keccak256(stringToHex(description)),
  };
}

const CALLS = [{ type: "address[]" }, { type: "uint256[]" }, { type: "bytes[]" }] as const;
const PROPOSAL = [...CALLS, { type: "bytes32" }] as const;
const OPERATION = [...CALLS, { type: "bytes32" }, { type: "bytes32" }] as const;
const HASH_SPEC = getAbiItem({ abi: trainingRunsViews, name: "hashSpec" });
const ADOPTED_SET = [{ type: "bytes32[]" }, { type: "bytes32[]" }] as const;

/** IGovernor.hashProposal: the id of a proposal where ids are not sequential, and its fingerprint everywhere. */
export function proposalHash(calls: readonly Call[], description: string): bigint {
  const { targets, values, calldatas, descriptionHash } = proposalArguments(calls, description);
  return BigInt(keccak256(encodeAbiParameters(PROPOSAL, [targets, values, calldatas, descriptionHash])));
}

/** The timelock's operation for a proposal, as OpenZeppelin's GovernorTimelockControl makes it. */
export function operationId(governor: Address, calls: readonly Call[], description: string): Hex {
  const { targets, values, calldatas, descriptionHash } = proposalArguments(calls, description);
  const salt = timelockSalt(governor, descriptionHash);
  return keccak256(encodeAbiParameters(OPERATION, [targets, values, calldatas, zeroHash, salt]));
}

/** The description's hash, its first 20 bytes mixed with the governor's address, so that governors can share a timelock. */
function timelockSalt(governor: Address, descriptionHash: Hex): Hex {
  const salt = hexToBytes(descriptionHash);
  hexToBytes(getAddress(governor)).forEach((byte, index) => {
    salt[index] = (salt[index] ?? 0) ^ byte;
  });
  return bytesToHex(salt);
}

export interface AdoptedDataset {
  readonly datasetId: Hex;
  readonly concludedTerms: Hex;
}

/** IModelRegistry.adoptedSet's commitment to the datasets that a model is made of. The order given does not matter. */
export function adoptedSetCommitment(datasets: readonly AdoptedDataset[]): Hex {
  const sorted = datasets.toSorted((a, b) => (BigInt(a.datasetId) < BigInt(b.datasetId) ? -1 : 1));
  return keccak256(
    encodeAbiParameters(ADOPTED_SET, [
      sorted.map(({ datasetId }) => datasetId),
      sorted.map(({ concludedTerms }) => concludedTerms),
    ]),
  );
}

/** ITrainingRuns.hashSpec: what the operator countersigns. */
export function specHash(spec: RunSpec): Hex {
  return keccak256(encodeAbiParameters(HASH_SPEC.inputs, [toAbiRunSpec(spec)]));
}
