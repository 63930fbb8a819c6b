import { mkdirSync, rmSync } from "node:fs";
import { SCREENSHOTS } from "./paths.ts";
import { prepareChain } from "./stage-process.ts";

/** Seeds the chain of all test files, and makes room for new pictures. */
export default function prepare(): void {
  rmSync(SCREENSHOTS, { recursive: true, force: true });
  mkdirSync(SCREENSHOTS, { recursive: true });
  prepareChain();
}
