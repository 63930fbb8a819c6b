"use client";
import { useState } from "react";
import {
  Address,
  Amount,
  Badge,
  Button,
  Callout,
  Columns,
  CoverageMark,
  DefinitionList,
  Dialog,
  Digest,
  Disclosure,
  EmptyState,
  Field,
  LinkButton,
  Markdown,
  PageHeading,
  Problem,
  RadioGroup,
  Section,
  Select,
  SkeletonLines,
  Source,
  Table,
  TextArea,
  Time,
  Timeline,
  VoteBar,
} from "../../components/index.ts";
import { useChainNow } from "../../lib/clock.ts";
import style from "./Specimen.module.css";
import { SpecimenTransactions } from "./Transactions.tsx";

const token = (count: number) => BigInt(count) * 10n ** 18n;
const rule = { quorum: token(40_000), approvalBps: 5000, approvalIs: "over" } as const;
const digest = `0x${"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}`;
const person = "0xef5B6d531E67b54341aEf7A486281c51355168E6";

const text = `The corpus was **superseded** because its pin no longer resolves.

- [The discussion](https://example.org/thread/12) has the list of files
- Text with a hidden mark: safe\u202Egnp.exe

| File | Bytes |
|---|---|
| part-0001 | 1 204 |
`;

const datasets = [
  { name: "Common Pile, filtered", terms: "ODC-By-1.0", coverage: "Full", tokens: 1_004_000_000_000n },
  { name: "FineWeb-Edu", terms: "ODC-By-1.0", coverage: "RevisionOnly", tokens: 192_000_000_000n },
  { name: "CCCC", terms: "CC-BY-SA-4.0 AND CC-BY-4.0", coverage: "Partial", tokens: 15_800_000_000n },
  { name: "A dataset of unknown reach", terms: "Not declared", coverage: "Unknown", tokens: 0n },
] as const;

/** Every component in its states, for looking at. A page of local builds only. */
export function SpecimenPage() {
  return (
    <>
      <PageHeading
        eyebrow={
          <>
            <span>Proposal 12</span>
            <Badge tone="active">Voting is open</Badge>
            <span>Specimen, not a record</span>
          </>
        }
        title="Supersede CCCC with its March revision"
        lede="Replaces one dataset of the model by a newer revision of the same corpus, under the same terms."
        actions={<LinkButton page="propose">New proposal</LinkButton>}
      />
      <Columns aside={<Aside />}>
        <Section title="Where the vote stands" note="Anyone may check it">
          <VoteBar
            tally={{ for: token(31_200), against: token(9_400), abstain: token(2_150) }}
            rule={rule}
            decimals={18}
          />
        </Section>
        <Ballot />
        <Section title="Reasons">
          <Markdown text={text} />
        </Section>
      </Columns>
      <Lists />
      <Forms />
      <Messages />
      <SpecimenTransactions />
    </>
  );
}

function Aside() {
  const now = useChainNow(60) ?? 1_764_000_000;
  return (
    <>
      <Timeline
        label="The proposal's way"
        steps={[
          {
            key: "made",
            title: "Proposed",
            state: "done",
            at: now - 3 * 86_400,
            children: "by Ada Lindqvist",
          },
          { key: "open", title: "Voting opened", state: "done", at: now - 2 * 86_400 },
          { key: "end", title: "Voting ends", state: "now", at: now + 2 * 86_400 + 3600 },
          { key: "queue", title: "Queued", state: "next", when: "if it passes; anyone can do it" },
          { key: "expired", title: "Expired", state: "never", when: "was carried out in time" },
        ]}
      />
      <DefinitionList
        items={[
          { term: "Proposer", value: <Address address={person} name="Ada Lindqvist" mark /> },
          { term: "Snapshot", value: <Time at={now - 2 * 86_400} /> },
          { term: "Manifest", value: <Digest value={digest} what="the manifest's digest" /> },
          {
            term: "Weight",
            value: (
              <Amount value={token(12_345) + 5n * 10n ** 17n} decimals={18} symbol="votes" show="exact" />
            ),
          },
          {
            term: "Counted",
            value: (
              <>
                in block 1 204
                <Source
                  of="this vote"
                  event="VoteCast"
                  block={1204n}
                  tx={digest}
                  logIndex={3}
                  checked
                  note="The governor was asked at block 1 310."
                />
                <Source of="this note" block={1204n} checked={false} note="The chain was not asked yet." />
              </>
            ),
          },
        ]}
      />
    </>
  );
}

function Ballot() {
  const [choice, setChoice] = useState<"for" | "against" | "abstain">();
  const [reason, setReason] = useState("");
  return (
    <Section title="Your vote" note="You have 1 200 votes at the snapshot">
      <div className={style.stack}>
        <RadioGroup
          legend="Your answer"
          value={choice}
          onChange={setChoice}
          options={[
            { value: "for", label: "For", note: "The March revision replaces the old one" },
            { value: "against", label: "Against", note: "The old revision stays" },
            { value: "abstain", label: "Abstain", note: "Counts for the quorum only" },
          ]}
        />
        <TextArea
          label="Reason"
          hint="Kept on chain with your vote, for good"
          value={reason}
          onChange={setReason}
          maxBytes={280}
        />
        <Button look="primary" wide {...(choice === undefined ? { reason: "Choose an answer first." } : {})}>
          {choice === undefined ? "Vote" : `Vote ${choice}`}
        </Button>
      </div>
    </Section>
  );
}

function Lists() {
  return (
    <Section title="What the model is made of">
      <Table
        caption="Datasets"
        hideCaption
        rows={datasets}
        rowKey={(row) => row.name}
        columns={[
          { head: "Dataset", cell: (row) => row.name },
          { head: "Terms", cell: (row) => row.terms },
          { head: "Digests", cell: (row) => <CoverageMark coverage={row.coverage} /> },
          {
            head: "Standing",
            cell: (row) =>
              row.coverage === "Unknown" ? (
                <Badge tone="bad">Rejected</Badge>
              ) : (
                <Badge tone="good">Adopted</Badge>
              ),
          },
          { head: "Tokens", end: true, cell: (row) => <Amount value={row.tokens} decimals={0} /> },
        ]}
      />
      <div className={style.lists}>
        <VoteBar
          compact
          tally={{ for: token(31_200), against: token(9_400), abstain: token(2_150) }}
          rule={rule}
          decimals={18}
        />
        <VoteBar
          compact
          tally={{ for: token(4000), against: token(9000), abstain: 0n }}
          rule={rule}
          decimals={18}
        />
        <VoteBar compact tally={{ for: 0n, against: 0n, abstain: 0n }} rule={rule} decimals={18} />
      </div>
      <Disclosure summary="Calls as they are on chain">
        <code>adopt(uint256,bytes32,bytes32)</code>
      </Disclosure>
      <EmptyState title="No releases yet" action={<LinkButton page="propose">Propose one</LinkButton>}>
        <p>A release is recorded by a vote, with the digests of its weights.</p>
      </EmptyState>
      <SkeletonLines what="an example" />
    </Section>
  );
}

function Forms() {
  const [name, setName] = useState("");
  const [state, setState] = useState("all");
  const [filter, setFilter] = useState<"all" | "open">("all");
  const [open, setOpen] = useState(false);
  return (
    <Section title="Forms">
      <div className={style.stack}>
        <Field
          label="Receiver"
          hint="An address on this chain"
          value={name}
          onChange={setName}
          {...(name === "x"
            ? { error: "That is no address. It starts with 0x and has 40 more characters." }
            : {})}
        />
        <Select
          label="State"
          value={state}
          onChange={setState}
          options={[
            { value: "all", label: "Every state" },
            { value: "active", label: "Voting is open" },
          ]}
        />
        <RadioGroup
          inline
          legend="Show"
          value={filter}
          onChange={setFilter}
          options={[
            { value: "all", label: "All" },
            { value: "open", label: "Open" },
          ]}
        />
        <div className={style.row}>
          <Button look="primary" onClick={() => setOpen(true)}>
            Open a dialog
          </Button>
          <Button>Plain</Button>
          <Button look="danger">Cancel the run</Button>
          <Button look="quiet">Quiet</Button>
          <Button look="primary" busy>
            Working
          </Button>
        </div>
        <Dialog open={open} onClose={() => setOpen(false)} title="A dialog">
          <p>Focus stays inside until it closes.</p>
          <Button onClick={() => setOpen(false)}>Close</Button>
        </Dialog>
      </div>
    </Section>
  );
}

function Messages() {
  return (
    <Section title="Messages">
      <div className={style.stack}>
        <Callout title="Votes count from the next proposal">
          <p>You received your tokens after this proposal's snapshot.</p>
        </Callout>
        <Callout tone="warning" title="The registry was not checked" todo="Read the page again in a minute.">
          <p>The node did not answer in time.</p>
        </Callout>
        <Problem
          problem={{
            happened: "Proposal 12 is defeated, and this can't be done now.",
            means: "Its state may have changed since the page was read. Nothing was changed.",
            todo: "Make a new proposal if the matter still stands.",
          }}
        />
        <div className={style.row}>
          <Badge>Pending</Badge>
          <Badge tone="active">Voting is open</Badge>
          <Badge tone="good">Carried out</Badge>
          <Badge tone="caution">Expires soon</Badge>
          <Badge tone="bad">Defeated</Badge>
        </div>
      </div>
    </Section>
  );
}
