"use client";
import type { Dataset, History, TermsText } from "@commonweight/sdk/history";
import { sayDataset } from "@commonweight/sdk/proposals";
import { zeroHash } from "viem";
import { Address, DefinitionList, Digest, Disclosure, Time } from "../../components/index.ts";
import { ProposalLink, SourceOf, type Subject } from "../../frame/index.ts";
import { showInvisible } from "../../lib/format/text.ts";
import { DocumentView } from "./DocumentView.tsx";
import { type DatasetRow, standingWords } from "./datasets.ts";
import { locatorHost } from "./locatorHost.ts";
import style from "./Model.module.css";
import { TermsName } from "./TermsName.tsx";

type Props = { subject: Subject; history: History; row: DatasetRow; open: boolean };

/** All that is known of a dataset: digests, where it may be found, the evidence, and every decision about it. */
export function DatasetDetail({ subject, history, row, open }: Props) {
  const { dataset, standing } = row;
  return (
    <Disclosure summary="Digests, evidence and decisions" bare late open={open}>
      <div className={style.detail}>
        <Decisions history={history} row={row} />
        {dataset === undefined ? (
          <p className={style.unknown}>The catalogue's entry for this dataset was not read.</p>
        ) : (
          <Facts dataset={dataset} history={history} />
        )}
        <h3>Evidence that the vote rests on</h3>
        <DocumentView
          subject={subject}
          history={history}
          digest={standing.current.evidence}
          what="evidence"
        />
        {dataset !== undefined && (
          <Disclosure summary="The pin document or manifest itself" bare late>
            <DocumentView
              subject={subject}
              history={history}
              digest={dataset.manifestDigest}
              what="manifest"
            />
          </Disclosure>
        )}
      </div>
    </Disclosure>
  );
}

function Facts({ dataset, history }: { dataset: Dataset; history: History }) {
  const previous = dataset.previous === zeroHash ? undefined : sayDataset(dataset.previous, { history });
  const terms = history.catalogue.terms[dataset.declaredTerms];
  return (
    <DefinitionList
      items={[
        {
          term: "Manifest, sha-256",
          value: <Digest value={dataset.manifestDigest} what="the manifest's digest" />,
        },
        {
          term: "Content root",
          value:
            dataset.contentRoot === zeroHash ? (
              <span className={style.unknown}>None: no digests of its files are recorded</span>
            ) : (
              <Digest value={dataset.contentRoot} what="the content root" />
            ),
        },
        { term: "Dataset id", value: <Digest value={dataset.id} what="the dataset's id" /> },
        { term: "Where it may be found", value: <Locators dataset={dataset} /> },
        {
          term: "Registered by",
          value: (
            <span className={style.registration}>
              <Address address={dataset.registrant} link />
              <span>
                <Time at={dataset.source.timestamp} show="absolute" />
                <SourceOf source={dataset.source} of="this registration" />
              </span>
            </span>
          ),
        },
        ...(previous === undefined ? [] : [{ term: "Earlier version", value: showInvisible(previous) }]),
        ...(terms === undefined || terms.texts.length === 0
          ? []
          : [
              {
                term: "Texts of the declared terms, as accounts say",
                value: <Texts texts={terms.texts} />,
              },
            ]),
      ]}
    />
  );
}

/** The texts that accounts read the terms in: evidence, and nobody vouches that they are one licence. */
function Texts({ texts }: { texts: readonly TermsText[] }) {
  return (
    <ul className={`plain ${style.locators}`}>
      {texts.map(({ digest, contributor, source }) => (
        <li key={`${source.transactionHash}${source.logIndex}`}>
          <Digest value={digest} what="the licence text's digest" />{" "}
          <span className={style.means}>
            named by <Address address={contributor} link />
            <SourceOf source={source} of="this text" />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Where the dataset may be found, as text: a locator is a hint, and nobody vouches for the place. */
function Locators({ dataset }: { dataset: Dataset }) {
  if (dataset.locators.length === 0) return <span className={style.unknown}>Nobody has named a place</span>;
  return (
    <ul className={`plain ${style.locators}`}>
      {dataset.locators.map(({ locator, contributor, source }) => (
        <li key={`${source.transactionHash}${source.logIndex}`}>
          <code>{showInvisible(locator)}</code>{" "}
          <span className={style.means}>
            {locatorHost(locator) === undefined ? "no known host" : `at ${locatorHost(locator)}`}, named by{" "}
            <Address address={contributor} copy={false} />
            <SourceOf source={source} of="this place" />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Every decision about the dataset, the oldest first. */
function Decisions({ history, row }: { history: History; row: DatasetRow }) {
  return (
    <>
      <h3>Decisions</h3>
      <ol className={style.decisions}>
        {row.standing.entries.map((entry) => (
          <li key={`${entry.source.transactionHash}${entry.source.logIndex}`}>
            <strong>
              {entry.from === entry.standing ? "Terms corrected" : standingWords[entry.standing].label}
            </strong>{" "}
            by <ProposalLink id={entry.proposalId} />, <Time at={entry.source.timestamp} />
            <SourceOf source={entry.source} of="this decision" />
            {entry.concludedTerms !== zeroHash && (
              <>
                {", under "}
                <TermsName
                  terms={{
                    id: entry.concludedTerms,
                    expression: history.catalogue.terms[entry.concludedTerms]?.spdxExpression,
                  }}
                />
              </>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
