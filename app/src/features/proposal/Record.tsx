import type { Source as Origin, Proposal } from "@commonweight/sdk/history";
import { BALLOT_FAULT_WORDS, type ProposalReading } from "@commonweight/sdk/proposals";
import {
  Address,
  AppLink,
  BlockMoment,
  DefinitionList,
  Digest,
  Section,
  Source,
  Timeline,
  type TimelineStep,
} from "../../components/index.ts";
import { useRecordChecked, VerifyLink } from "../../frame/index.ts";
import type { Subject } from "../../lib/subject.ts";
import { ExportButton } from "../exports/ExportButton.tsx";
import { type RecordStep, recordSteps } from "./recordSteps.ts";

type Props = { subject: Subject; proposal: Proposal; reading: ProposalReading | undefined };

/** What happened, when, and where it is written. */
export function ProposalRecord({ subject, proposal, reading }: Props) {
  const chain = subject.deployment.chainId;
  return (
    <Section
      title="The record"
      id="record"
      {...(subject.reads === undefined && { note: <VerifyLink subject={`proposal:${proposal.id}`} /> })}
    >
      <Timeline
        label="The life of this proposal"
        steps={recordSteps(proposal, reading).map((step) => toTimeline(step, chain))}
      />
      <DefinitionList
        items={[
          { term: "Proposer", value: <Address address={proposal.proposer} link mark /> },
          { term: "Number", value: proposal.id.toString() },
          // It is made from the whole record, which is not read of every governor.
          ...(subject.reads === "proposals"
            ? []
            : [
                {
                  term: "Dossier",
                  value: (
                    <ExportButton
                      subject={subject}
                      wanted={{ subject: { type: "proposal", id: proposal.id }, format: "dossier" }}
                    >
                      Save the dossier
                    </ExportButton>
                  ),
                },
              ]),
          ...(proposal.skipped.length === 0
            ? []
            : [{ term: "Relayed ballots left out", value: skippedWords(proposal) }]),
          ...(proposal.queued?.operation === undefined
            ? []
            : [
                {
                  term: "Timelock operation",
                  value: <Digest value={proposal.queued.operation} what="the timelock operation's id" />,
                },
              ]),
        ]}
      />
    </Section>
  );
}

/** How many relayed ballots were not counted, and why. Anyone can have nonsense relayed, so they are no news by themselves. */
function skippedWords({ skipped }: Proposal): string {
  const faults = new Set(skipped.map(({ fault }) => BALLOT_FAULT_WORDS[fault]));
  return `${skipped.length}: ${[...faults].join("; ")}`;
}

function toTimeline(step: RecordStep, chain: number): TimelineStep {
  const { key, title, state, at, clock, note, source } = step;
  const seconds = clock !== "block";
  return {
    key,
    state,
    title,
    ...(at !== undefined && seconds && { at }),
    ...(at !== undefined && !seconds && { when: <BlockMoment block={at} /> }),
    ...((note !== undefined || source !== undefined) && {
      children: (
        <>
          {note !== undefined && <p>{note}</p>}
          {source !== undefined && <Where source={source} chain={chain} />}
        </>
      ),
    }),
  };
}

function Where({ source, chain }: { source: Origin; chain: number }) {
  const checked = useRecordChecked();
  return (
    <p>
      Block {source.blockNumber},{" "}
      <AppLink page="tx" query={{ chain, hash: source.transactionHash }}>
        transaction
      </AppLink>{" "}
      <Source
        of="this step"
        event={source.event}
        block={source.blockNumber}
        tx={source.transactionHash}
        logIndex={source.logIndex}
        chain={chain}
        checked={checked}
      />
    </p>
  );
}
