import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../lib/root.ts";
import type { Mutant, Written } from "./mutant.ts";
import { governance } from "./mutants/governance.ts";
import { models } from "./mutants/models.ts";
import { plurality } from "./mutants/plurality.ts";
import { runs } from "./mutants/runs.ts";
import { token } from "./mutants/token.ts";

const ALL: readonly Written[] = [...governance, ...token, ...models, ...runs, ...plurality];

/** The mutants written by hand for files whose names hold `only`. Throws, naming each, if a text is not in its contract, or is there more than once. */
export function writtenMutants(only: string): Mutant[] {
  const mutants: Mutant[] = [];
  const lost: string[] = [];
  for (const one of ALL.filter(({ file }) => file.includes(only))) {
    const source = Buffer.from(readFileSync(join(ROOT, one.file), "utf8"));
    const start = source.indexOf(one.find);
    if (start < 0 || source.indexOf(one.find, start + 1) >= 0) {
      lost.push(
        `${one.file}: ${start < 0 ? "no" : "more than one"} ${JSON.stringify(one.find)} (${one.why})`,
      );
    } else {
      mutants.push({ ...one, start, id: `${one.file}: ${one.why}` });
    }
  }
  if (lost.length > 0) throw new Error(`The list of mutants is out of date:\n${lost.join("\n")}`);
  return mutants;
}
