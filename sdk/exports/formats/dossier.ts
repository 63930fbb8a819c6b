import { formatAmount, sayShare, sayVotes, voteDecimals } from "../../words/amounts.ts";
import type { Context } from "../../words/context.ts";
import { type Dossier, type DossierCall, type DossierVote, dossierOf } from "../facts/dossierOf.ts";
import { isoTime } from "../text/isoTime.ts";
import { code, plain, quote, table } from "../text/markdown.ts";
import { account, sampleNotice, stampSection } from "../text/sections.ts";
import { type Format, idOf } from "./Format.ts";

/** The decision dossier of a proposal, for people: it can be printed. */
export const dossier: Format = {
  id: "dossier",
  what: "One decision with its calls, votes, reasons on both sides, rule, timeline and digests",
  about: "proposal",
  mediaType: "text/markdown",
  path: (subject) => `dossiers/proposal-${idOf(subject)}.md`,
  make: ({ edition }, subject) => {
    const facts = dossierOf(edition, idOf(subject));
    return `${[
      `# Proposal ${facts.id}: ${plain(facts.title)}`,
      "",
      ...sampleNotice(facts.stamp),
      ...summary(facts, edition.stewardship.clock),
      "",
      "## What it does",
      "",
      ...facts.calls.flatMap(call),
      ...section("The text that was voted on", quote(facts.description)),
      ...section("What it needed", rule(facts, edition.context)),
      ...votesSections(facts, edition.context),
      ...section("Documents it rests on", documents(facts)),
      ...section("Timeline", timeline(facts)),
      ...section("Digests", digests(facts)),
      stampSection(facts.stamp),
    ].join("\n")}\n`;
  },
};

function section(title: string, body: string): string[] {
  return [`## ${title}`, "", body === "" ? "None." : body, ""];
}

function summary(
  { state, class: name, whyClass, proposer, proposerName, ...facts }: Dossier,
  clock: string,
): string[] {
  const when = (moment: number) => (clock === "timestamp" ? isoTime(moment) : `block ${moment}`);
  const rows = [
    ["State", state ?? "not derived from events: ask the governor"],
    ...(name ? [["Class", `${name}. ${plain(whyClass ?? "")}`]] : []),
    ["Proposed by", account(proposer, proposerName)],
    ["Votes counted as they stood at", when(facts.snapshot)],
    ["Voting until", when(facts.deadline)],
    ...(facts.timelock ? [["Could be carried out from", isoTime(facts.timelock.executableFrom)]] : []),
  ];
  return [table(["", ""], rows)];
}

function call({ sentence, target, value, data, class: name }: DossierCall, index: number): string[] {
  const money = value > 0n ? `, sending ${value} wei` : "";
  return [
    `${index + 1}. ${plain(sentence)}`,
    "",
    `   Call to ${code(target)}${money}${name ? `, ${name}` : ""}:`,
    "",
    "   ```",
    ...(data.match(/.{1,96}/g) ?? []).map((line) => `   ${line}`),
    "   ```",
    "",
  ];
}

function rule({ needed, class: name, tally }: Dossier, context: Context): string {
  const say = (votes: bigint) => sayVotes(votes, context);
  const cast = `For ${say(tally.for)}, Against ${say(tally.against)}, Abstain ${say(tally.abstain)}.`;
  if (!needed) return `${cast} What it needs is fixed when voting opens, or is the governor's to say.`;
  const { supply, quorumShare, quorumFloor, quorum, approval, quorate, approved } = needed;
  return [
    cast,
    "",
    `- Quorum: For and Abstain had to reach ${say(quorum)} (${sayShare(quorumShare)} of a supply of ${say(supply)} at the snapshot, never less than ${say(quorumFloor)}): ${quorate ? "reached" : "not reached"}.`,
    `- Approval as ${name}: For had to be more than ${sayShare(approval)} of For and Against: ${approved ? "reached" : "not reached"}.`,
  ].join("\n");
}

function votesSections({ votes, skipped }: Dossier, context: Context): string[] {
  const sides = [
    ["For", "Votes for, with their reasons"],
    ["Against", "Votes against, with their reasons"],
    ["Abstain", "Abstentions, with their reasons"],
    ["unknown", "Votes of another kind"],
  ] as const;
  const decimals = voteDecimals(context);
  const sections = sides.flatMap(([choice, title]) => {
    const cast = votes.filter((vote) => vote.choice === choice);
    if (choice === "unknown" && cast.length === 0) return [];
    return section(title, cast.map((vote) => voteText(vote, decimals)).join("\n\n"));
  });
  if (skipped.length === 0) return sections;
  const rows = skipped.map(({ voter, fault, source }) => [code(voter), fault, `block ${source.blockNumber}`]);
  return [
    ...sections,
    ...section("Relayed ballots that did not count", table(["Said to be of", "Why", "Where"], rows)),
  ];
}

function voteText(
  { voter, name, weight, reason, block, transaction }: DossierVote,
  decimals: number,
): string {
  const who = `- ${account(voter, name)}: ${formatAmount(weight, decimals)} votes, block ${block}, ${code(transaction)}`;
  if (reason.trim() === "") return `${who}. No reason given.`;
  const said = quote(reason)
    .split("\n")
    .map((line) => `  ${line}`);
  return [who, "", ...said].join("\n");
}

function documents({ documents: cited }: Dossier): string {
  if (cited.length === 0) return "";
  const rows = cited.map(({ name, digest, bytes, block, transaction }) => [
    ...[name === undefined ? "(no name)" : plain(name), code(digest), String(bytes)],
    `block ${block}, ${code(transaction)}`,
  ]);
  return table(["Document", "sha-256", "Bytes", "Published in"], rows);
}

function timeline({ timeline: events }: Dossier): string {
  const rows = events.map(({ sentence, time, block, transaction, logIndex }) => [
    ...[isoTime(time), plain(sentence), `${block}, log ${logIndex}`, code(transaction)],
  ]);
  return table(["When", "What", "Block", "Transaction"], rows);
}

function digests({ digests: { description, proposal }, timelock }: Dossier): string {
  return [
    `- Text (keccak-256): ${code(description)}`,
    `- Calls and text, as the governor knows them: ${code(proposal)}`,
    ...(timelock?.operation ? [`- The timelock's operation: ${code(timelock.operation)}`] : []),
  ].join("\n");
}
