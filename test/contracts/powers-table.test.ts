import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { toFunctionSelector } from "viem";
import { attempt, callersOf, compiled, type Part, parts, stewardshipAtWork } from "./helpers/at-work.ts";
import type { Guarded } from "./helpers/powers.ts";
import { refusalOf } from "./helpers/refusals.ts";

const page = join(import.meta.dirname, "../../docs/security.md");
const begin = "<!-- powers: UPDATE_DOCS=1 npm test -- contracts -->";
const end = "<!-- end of powers -->";

const classes = ["Restrictive", "Ordinary", "Terms", "Constitutional"] as const;

type AtWork = Awaited<ReturnType<typeof stewardshipAtWork>>["house"];

/** Asks the deployed governor which vote such a call needs. */
async function classOf(house: AtWork, part: Part, name: string): Promise<string> {
  const item = house[part].abi.find((entry) => entry.type === "function" && entry.name === name);
  if (item?.type !== "function") throw new Error(`There is no function ${name}.`);
  const call = [house[part].address, 0n, toFunctionSelector(item)] as const;
  const found = classes[await house.governor.read.callClass(call)];
  if (found === undefined) throw new Error(`The class of ${name} has no name.`);
  return found;
}

/** Calls the function as everybody, and names whom it lets through. */
async function letThrough(house: AtWork, part: Part, name: string, power: Guarded): Promise<string[]> {
  // The timelock administers its own roles, and refuses itself.
  const refused = new Set([power.error, "StewardTimelockFixedRoles"]);
  const found: string[] = [];
  for (const [who, from] of Object.entries(callersOf(house))) {
    const refusal = await refusalOf(attempt(house, part, name, power, from));
    if (!refused.has(refusal?.name ?? "")) found.push(who);
  }
  return found;
}

async function row(house: AtWork, part: Part, name: string, power: Guarded): Promise<string> {
  const found = await letThrough(house, part, name, power);
  const byVote = found.includes("timelock");
  const others = found.filter((who) => who !== "timelock").map((who) => (who === part ? "itself" : who));
  const vote = byVote ? [`a passed vote (${await classOf(house, part, name)})`] : [];
  const who = [...others, ...vote].join(", or ") || "nobody";
  return `| ${compiled[part]} | \`${name}\` | ${who} |`;
}

async function table(): Promise<string> {
  const { house, table: powers } = await stewardshipAtWork();
  const rows: string[] = [];
  for (const part of parts) {
    const open = new Map<string, string[]>();
    for (const [name, power] of Object.entries(powers[part])) {
      if ("open" in power) open.set(power.open, [...(open.get(power.open) ?? []), name]);
      else rows.push(await row(house, part, name, power));
    }
    for (const [why, names] of open) {
      rows.push(`| ${compiled[part]} | ${names.map((name) => `\`${name}\``).join(", ")} | anyone: ${why} |`);
    }
  }
  return ["| contract | function | who gets through |", "|---|---|---|", ...rows].join("\n");
}

describe("The table of powers in docs/security.md", () => {
  it("given a deployed stewardship at work, when everybody calls every function that writes, then the page names whom each lets through", async () => {
    const text = readFileSync(page, "utf8");
    const [from, to] = [text.indexOf(begin) + begin.length, text.indexOf(end)];
    assert.ok(from >= begin.length && to > from, "the page has lost its marks");
    const found = `\n\n${await table()}\n\n`;
    if (process.env.UPDATE_DOCS === "1") writeFileSync(page, text.slice(0, from) + found + text.slice(to));
    else assert.equal(text.slice(from, to), found);
  });
});
