import { showInvisible } from "../../words/showInvisible.ts";
import type { Stamp } from "../edition/stampOf.ts";
import { isoTime } from "./isoTime.ts";
import { code, plain, table } from "./markdown.ts";

/** Said wherever licences are. */
export const NOT_LEGAL_ADVICE = "This is not legal advice.";

/** Where a Markdown export comes from, as its last section. */
export function stampSection(stamp: Stamp): string {
  const { chain, block, stewardship, history } = stamp;
  const rows = [
    ["Stewardship", plain(stewardship.name)],
    ["Chain", `${chain.id}, first block ${code(chain.genesisHash)}`],
    ["Read to block", `${block.number}, ${code(block.hash)}, ${isoTime(block.timestamp)}`],
    ...(history ? [["History head", `${code(history.head)}, ${history.length} links`]] : []),
    ...Object.entries(stewardship.contracts).map(([role, address]) => [`Contract: ${role}`, code(address)]),
  ];
  return [
    "## Where this comes from",
    "",
    "Everything here is computed from the events of these contracts up to this block. Whoever exports it again at the same block gets the same bytes.",
    "",
    table(["What", "Value"], rows),
  ].join("\n");
}

/** Said at the top of whatever comes from a stewardship whose members and votes are invented. */
export function sampleNotice({ stewardship }: Stamp): readonly string[] {
  return stewardship.sample
    ? ["**Sample: the members, votes and runs of this stewardship are invented.**", ""]
    : [];
}

/** Who did something: its name, if it gave itself one, and its whole address. */
export function account(address: string, name: string | undefined): string {
  return name === undefined ? code(address) : `${plain(showInvisible(name))} (${code(address)})`;
}
