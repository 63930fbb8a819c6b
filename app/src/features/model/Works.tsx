"use client";
import type { Contribution, History, Model, Release, Resolution } from "@commonweight/sdk/history";
import { sayDocument } from "@commonweight/sdk/proposals";
import { zeroHash } from "viem";
import {
  Address,
  AppLink,
  type Column,
  Digest,
  Disclosure,
  EmptyState,
  Section,
  Table,
  Time,
} from "../../components/index.ts";
import { ProposalLink, SourceOf, type Subject, VerifyLink } from "../../frame/index.ts";
import { showInvisible } from "../../lib/format/text.ts";
import { subjectQuery } from "../../lib/subject.ts";
import { ExportButton } from "../exports/ExportButton.tsx";
import { DocumentView } from "./DocumentView.tsx";
import style from "./Model.module.css";
import { DecidedBy } from "./Terms.tsx";
import { TermsName } from "./TermsName.tsx";

type Props = { subject: Subject; history: History; model: Model };

/** What the model is for, in the community's own words. */
export function Charter({ subject, history, model }: Props) {
  return (
    <Section title="Charter" id="charter">
      <DecidedBy {...model.charter} of="this charter" />
      <DocumentView subject={subject} history={history} digest={model.charter.value} what="charter" />
    </Section>
  );
}

/** Weights that a vote recorded. */
export function Releases({ subject, history, model }: Props) {
  const columns: readonly Column<Release>[] = [
    {
      head: "Release",
      names: true,
      cell: (release) => (
        <span id={`release-${release.id}`}>
          Release {String(release.id)} (<VerifyLink subject={release.manifestDigest} label="verify" />)
        </span>
      ),
    },
    {
      head: "Manifest",
      cell: (release) => (
        <>
          <Digest value={release.manifestDigest} what="the manifest's digest" />
          {history.catalogue.documents[release.manifestDigest] !== undefined && (
            <ExportButton
              subject={subject}
              wanted={{ subject: { type: "release", id: release.id }, format: "oms" }}
              look="quiet"
            >
              {`Save the manifest to sign of release ${release.id}`}
            </ExportButton>
          )}
        </>
      ),
    },
    {
      head: "Weights",
      cell: (release) => <Digest value={release.contentRoot} what="the root over the weights" />,
    },
    {
      head: "Trained in",
      cell: ({ runId }) =>
        runId === 0n ? (
          "Imported: not trained here"
        ) : (
          <AppLink page="run" query={{ ...subjectQuery(subject), id: runId }}>{`Run ${runId}`}</AppLink>
        ),
    },
    {
      head: "Terms",
      cell: ({ outputTerms: id }) => (
        <TermsName terms={{ id, expression: history.catalogue.terms[id]?.spdxExpression }} />
      ),
    },
    {
      head: "Decided by",
      cell: ({ proposalId, source }) => <By proposalId={proposalId} source={source} of="this release" />,
    },
  ];
  return (
    <Section title="Releases" id="releases">
      <Table<Release>
        caption="Releases"
        hideCaption
        rows={model.releases}
        rowKey={(release) => String(release.id)}
        columns={columns}
        empty={
          <EmptyState title="Nothing is released yet">
            <p>
              A release is recorded by vote, by the digests of its weights. From then on anyone who has the
              files can trace them to the datasets, the run and the votes.
            </p>
          </EmptyState>
        }
      />
    </Section>
  );
}

/** Work that a vote acknowledged. */
export function Contributions({ subject, history, model }: Props) {
  if (model.contributions.length === 0) return null;
  return (
    <Section title="Contributions" id="contributions">
      <Table<Contribution>
        caption="Contributions that votes have acknowledged"
        hideCaption
        rows={model.contributions}
        rowKey={({ id }) => String(id)}
        columns={[
          {
            head: "Contributor",
            names: true,
            cell: ({ contributor }) => <Address address={contributor} link mark />,
          },
          { head: "Kind", cell: ({ kind }) => kind },
          { head: "Decided by", cell: (row) => <By {...row} of="this contribution" /> },
        ]}
        detail={({ evidence }) =>
          evidence !== zeroHash && (
            <Disclosure summary="Evidence of the work" bare late>
              <DocumentView subject={subject} history={history} digest={evidence} what="evidence" />
            </Disclosure>
          )
        }
      />
    </Section>
  );
}

/** Decisions that are nothing but a text. */
export function Resolutions({ subject, history, model }: Props) {
  if (model.resolutions.length === 0) return null;
  return (
    <Section title="Resolutions" note="Decisions that are nothing but a text" id="resolutions">
      {model.resolutions.map((resolution: Resolution) => (
        <Disclosure
          key={`${resolution.source.transactionHash}${resolution.source.logIndex}`}
          summary={showInvisible(sayDocument(resolution.document, { history }))}
          late
        >
          <DecidedBy {...resolution} of="this resolution" />
          <DocumentView subject={subject} history={history} digest={resolution.document} what="resolution" />
        </Disclosure>
      ))}
    </Section>
  );
}

function By({ proposalId, source, of }: Parameters<typeof DecidedBy>[0]) {
  return (
    <span className={style.decision}>
      <span>
        <ProposalLink id={proposalId} />
        <SourceOf source={source} of={of} />
      </span>
      <Time at={source.timestamp} show="relative" />
    </span>
  );
}
