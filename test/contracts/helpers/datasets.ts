import { encodeAbiParameters, type Hex, keccak256, zeroHash } from "viem";
import { digest } from "./runs.ts";
import type { Stewardship } from "./stewardship.ts";

/** Records terms in the catalogue and returns their id. */
export async function recordedTerms({ catalogue }: Stewardship, expression: string): Promise<Hex> {
  await catalogue.write.registerTerms([expression, "3.27", zeroHash]);
  return catalogue.read.termsIdOf([expression, "3.27"]);
}

/** Records a dataset whose every file has a digest, under MIT terms, and returns its id. */
export async function recordedDataset(house: Stewardship, name: string): Promise<Hex> {
  const { catalogue } = house;
  const terms = await recordedTerms(house, "MIT");
  const facts = [digest(name), digest(`${name} root`), 3, terms, zeroHash] as const;
  await catalogue.write.registerDataset([...facts, []]);
  return catalogue.read.datasetIdOf(facts);
}

/** The commitment to adopted datasets, computed from the datasets and their concluded terms alone. */
export function commitmentTo(adopted: ReadonlyMap<Hex, Hex>): Hex {
  const ids = [...adopted.keys()].sort((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1));
  const terms = ids.map((id) => adopted.get(id) ?? zeroHash);
  return keccak256(encodeAbiParameters([{ type: "bytes32[]" }, { type: "bytes32[]" }], [ids, terms]));
}
