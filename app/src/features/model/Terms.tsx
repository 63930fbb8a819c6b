"use client";
import type { Doctrine } from "@commonweight/sdk/chain";
import type { Facts, Model } from "@commonweight/sdk/history";
import { zeroHash } from "viem";
import { Disclosure, Section, Time } from "../../components/index.ts";
import { ProposalLink, SourceOf, type Subject } from "../../frame/index.ts";
import { DocumentView } from "./DocumentView.tsx";
import style from "./Model.module.css";
import { TermsName } from "./TermsName.tsx";

type Props = { subject: Subject; history: Facts; model: Model };

/** Under which terms the weights go out. */
export function OutputTermsSection({ subject, history, model }: Props) {
  const decided = model.outputTerms;
  return (
    <Section title="Terms of its weights" id="output-terms">
      {decided === undefined ? (
        <p className={style.unknown}>
          No vote has set them yet. Without terms, nobody is given a right to use the weights.
        </p>
      ) : (
        <>
          <p className={style.lead}>
            <TermsName
              terms={{
                id: decided.value.terms,
                expression: history.catalogue.terms[decided.value.terms]?.spdxExpression,
              }}
            />
          </p>
          <DecidedBy {...decided} of="these terms" />
          {decided.value.evidence !== zeroHash && (
            <Disclosure summary="Why these terms" bare late>
              <DocumentView
                subject={subject}
                history={history}
                digest={decided.value.evidence}
                what="reason"
              />
            </Disclosure>
          )}
        </>
      )}
    </Section>
  );
}

const readings: Record<Exclude<Doctrine, "Unset">, { name: string; says: string; so: string }> = {
  Permissive: {
    name: "Weights are not adapted material",
    says: "A model learns from texts and holds none of them.",
    so: "Obligations of a dataset's licence end at the dataset; they do not reach the weights.",
  },
  Copyleft: {
    name: "Weights are adapted material",
    says: "What a model learned is a work made from the texts.",
    so: "Obligations such as share-alike and attribution reach the weights too.",
  },
};

/** How the community reads an open question of law, beside the other reading. */
export function DoctrineSection({ subject, history, model }: Props) {
  const { policy } = model;
  const chosen = policy?.value.doctrine ?? "Unset";
  return (
    <Section
      title="How licences are read"
      note="Not legal advice: whether licences of data reach weights is not settled"
      id="policy"
    >
      <ul className={`plain ${style.readings}`}>
        {(["Permissive", "Copyleft"] as const).map((doctrine) => (
          <li key={doctrine} className={doctrine === chosen ? style.chosen : undefined}>
            <h3>
              {readings[doctrine].name}
              {doctrine === chosen && <span className={style.chosenWord}>: how this community reads it</span>}
            </h3>
            <p>
              {readings[doctrine].says} {readings[doctrine].so}
            </p>
          </li>
        ))}
      </ul>
      {policy === undefined ? (
        <p className={style.unknown}>No vote has chosen between the two readings yet.</p>
      ) : (
        <DecidedBy {...policy} of="this reading" />
      )}
      {policy !== undefined && policy.value.licenceMatrix !== zeroHash && (
        <Matrix subject={subject} history={history} digest={policy.value.licenceMatrix} />
      )}
    </Section>
  );
}

function Matrix({ subject, history, digest }: Omit<Props, "model"> & { digest: `0x${string}` }) {
  return (
    <div className={style.matrix}>
      <Disclosure summary="The licence matrix as it was published" bare late>
        <DocumentView subject={subject} history={history} digest={digest} what="licence matrix" />
      </Disclosure>
    </div>
  );
}

type DecidedByProps = { proposalId: bigint; source: Parameters<typeof SourceOf>[0]["source"]; of: string };

/** Which vote decided something, and when. */
export function DecidedBy({ proposalId, source, of }: DecidedByProps) {
  return (
    <p className={style.means}>
      Decided by <ProposalLink id={proposalId} />, <Time at={source.timestamp} />
      <SourceOf source={source} of={of} />
    </p>
  );
}
