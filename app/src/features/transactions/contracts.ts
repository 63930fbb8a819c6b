/* What a write needs of viem. Named here one by one: an import() of the whole library could leave nothing out. */
export { simulateContract, writeContract } from "viem/actions";
