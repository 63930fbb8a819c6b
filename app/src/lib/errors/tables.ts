import type { Abi } from "viem";
import type { ErrorWords } from "./explained.ts";
import { openzeppelinErrors, openzeppelinWords } from "./openzeppelin.ts";

/** Every contract error that the site has words for. Add a module for other contracts and list it here. */
export const errorTables: readonly { errors: Abi; words: ErrorWords }[] = [
  { errors: openzeppelinErrors, words: openzeppelinWords },
];
