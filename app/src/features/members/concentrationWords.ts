import type { ClassPower } from "@commonweight/sdk/members";
import { plural } from "../../lib/format/text.ts";

/** A number of accounts in a cell. */
export function accounts(count: number | undefined): string {
  if (count === undefined) return "not even all together";
  return count === 0 ? "none: too few votes for it to pass" : plural(count, "account");
}

/** The weakest point in one sentence: the class that the fewest accounts can pass whatever the others do. */
export function sayPower(power: readonly ClassPower[]): string {
  const [easiest] = power
    .filter(({ toPass }) => toPass !== undefined)
    .sort((a, b) => (a.toPass ?? 0) - (b.toPass ?? 0));
  const [blocker] = [...power].sort((a, b) => a.toBlock - b.toBlock);
  if (easiest?.toPass === undefined || blocker === undefined)
    return "All accounts together don't have the votes that a proposal of any class needs.";
  return `${together(easiest.toPass)} can pass ${article(easiest.class)} proposal whatever all others do. ${
    blocker.toBlock === 0
      ? `${article(blocker.class, true)} proposal can't pass at all: too few votes are delegated.`
      : `${together(blocker.toBlock)} can stop ${article(blocker.class)} one.`
  }`;
}

function together(count: number): string {
  return count === 1 ? "One account alone" : `${count} accounts together`;
}

function article(name: ClassPower["class"], first = false): string {
  const word = name === "Ordinary" ? "an" : "a";
  return `${first ? word.charAt(0).toUpperCase() + word.slice(1) : word} ${name}`;
}
