import { stewardshipFactoryAbi } from "../abi/stewardshipFactory.ts";
import { abis } from "../abis.ts";

/** The ABIs of all our contracts: those of a house, and the factory, which belongs to none. */
export const contractAbis = [
  abis.token,
  abis.governor,
  abis.timelock,
  abis.treasury,
  abis.registry,
  abis.runs,
  abis.runTerms,
  abis.fork,
  abis.catalogue,
  stewardshipFactoryAbi,
] as const;
