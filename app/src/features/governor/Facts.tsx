"use client";
import type { GovernorProfile } from "@commonweight/sdk/governors";
import { sayDuration } from "@commonweight/sdk/proposals";
import { Address, Amount, DefinitionList, Section } from "../../components/index.ts";
import { plural, showInvisible } from "../../lib/format/text.ts";
import type { Subject } from "../../lib/subject.ts";

/** What the governor is and by which rules it decides, as it says itself. */
export function Facts({ subject, profile }: { subject: Subject; profile: GovernorProfile }) {
  const { token, clock, counting, timelock, votingDelay, votingPeriod, proposalThreshold, quorum } = profile;
  const votes = (value: bigint) => (
    <>
      <Amount value={value} decimals={token.decimals} /> votes
    </>
  );
  return (
    <Section title="What it is" note={`as it said in block ${profile.block.number}`} id="facts">
      <DefinitionList
        items={[
          { term: "Governor", value: <Address address={profile.address} /> },
          { term: "Version", value: showInvisible(profile.version ?? "It says none") },
          {
            term: "Token whose votes count",
            value: (
              <>
                {showInvisible(token.name) || "Unnamed"} ({showInvisible(token.symbol) || "no symbol"}){" "}
                <Address address={token.address} />
              </>
            ),
          },
          {
            term: "Tokens never delegated",
            value:
              token.defaultDelegate === "nobody"
                ? "Have no votes, until their holder delegates them, to themselves or another"
                : "Are voted with by their holder",
          },
          {
            term: "Its clock counts",
            value: clock.mode === "timestamp" ? "Seconds" : "Blocks; dates to come are estimates",
          },
          { term: "Voting opens after", value: period(votingDelay, clock.mode) },
          { term: "Voting lasts", value: period(votingPeriod, clock.mode) },
          { term: "Votes to propose", value: votes(proposalThreshold) },
          {
            term: "Quorum lately",
            value: (
              <>
                {votes(quorum)}, of {counting.quorum === "for" ? "For alone" : "For and Abstain together"}
              </>
            ),
          },
          {
            term: "Timelock",
            value: timelock === undefined ? NO_TIMELOCK : <Timelock timelock={timelock} />,
          },
          {
            term: "Numbers of proposals",
            value: profile.ids === "hash" ? "Hashes of calls and text" : "Given in order",
          },
          {
            term: "Read from",
            value: `Block ${subject.deployment.startBlock}`,
          },
        ]}
      />
    </Section>
  );
}

const NO_TIMELOCK = "None: what passes can be carried out at once";

function Timelock({ timelock }: { timelock: NonNullable<GovernorProfile["timelock"]> }) {
  const { address, kind, delay } = timelock;
  const kinds = { controller: "OpenZeppelin's", compound: "Compound's", other: "Of an unknown kind" };
  return (
    <>
      {kinds[kind]}
      {delay !== undefined && `, ${sayDuration(delay)} at least`} <Address address={address} />
    </>
  );
}

function period(value: bigint, mode: GovernorProfile["clock"]["mode"]): string {
  return mode === "timestamp" ? sayDuration(Number(value)) : plural(value, "block");
}
