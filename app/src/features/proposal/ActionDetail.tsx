"use client";
import type { Facts } from "@commonweight/sdk/history";
import { type Action, sayTerms } from "@commonweight/sdk/proposals";
import type { Hex } from "viem";
import { CoverageMark, DefinitionList, Digest } from "../../components/index.ts";
import type { Subject } from "../../frame/index.ts";
import { showInvisible } from "../../lib/format/text.ts";
import style from "./Calls.module.css";
import { CitedDocument } from "./CitedDocument.tsx";
import { RunSpecDetail } from "./RunSpecDetail.tsx";

type Props = {
  subject: Subject;
  action: Action;
  history: Facts;
  /** The history as all calls leave it: names what the proposal itself enters. */
  after: Facts;
};

/** What a sentence leaves out and a voter should see: coverage, declared terms, evidence, the text that is decided on. */
export function ActionDetail({ subject, action, history, after }: Props) {
  const cited = (digest: Hex, what: string, open = false) => (
    <CitedDocument
      subject={subject}
      history={history}
      after={after}
      digest={digest}
      what={what}
      open={open}
    />
  );
  switch (action.type) {
    case "adoptDataset":
    case "concludeTerms":
      return (
        <>
          <DatasetFacts id={action.datasetId} after={after} concluded={action.concludedTerms} />
          {cited(action.evidence, "evidence")}
        </>
      );
    case "supersedeDataset":
      return (
        <>
          <DatasetFacts id={action.successor} after={after} concluded={action.concludedTerms} />
          {cited(action.evidence, "evidence")}
        </>
      );
    case "withdrawDataset":
    case "revokeDataset":
    case "quarantineDataset":
    case "rejectDataset":
    case "setOutputTerms":
    case "recordContribution":
      return cited(action.evidence, "evidence");
    case "setPolicy":
      return cited(action.licenceMatrix, "licence matrix");
    case "setCharter":
    case "createModel":
      return cited(action.charter, "charter", true);
    case "recordResolution":
      return cited(action.document, "decision's text", true);
    case "recordRelease":
      return cited(action.evaluation, "evaluation");
    case "registerDataset":
      return cited(action.manifestDigest, "pin document or manifest");
    case "fundRun":
      return (
        <>
          <RunSpecDetail subject={subject} spec={action.spec} history={after} />
          {cited(action.spec.document, "specification")}
          {cited(action.spec.setup.evaluationPlan, "evaluation plan")}
        </>
      );
    case "amendRun":
      return cited(action.reason, "reason");
    case "ruleOnRun":
    case "recordIncident":
      return cited(action.document, action.type === "ruleOnRun" ? "ruling" : "incident");
    case "attestTier":
      return cited(action.report, "report");
    case "pay":
    case "mint":
      return <p className={style.whole}>To {action.to}</p>;
    default:
      return null;
  }
}

/** A dataset as the catalogue has it: how far its digests reach, and what its curator says beside what is concluded. */
function DatasetFacts({ id, after, concluded }: { id: Hex; after: Facts; concluded: Hex }) {
  const dataset = after.catalogue.datasets[id];
  if (dataset === undefined) {
    return (
      <p className={style.whole}>
        The catalogue has no dataset <Digest value={id} what="the dataset's id" />: nothing is known of it.
      </p>
    );
  }
  const differs = dataset.declaredTerms !== concluded;
  return (
    <DefinitionList
      items={[
        { term: "Coverage of its digests", value: <CoverageMark coverage={coverageOf(dataset.coverage)} /> },
        {
          term: "Terms, as declared by its curator",
          value: showInvisible(sayTerms(dataset.declaredTerms, { history: after })),
        },
        {
          term: "Terms, as this vote concludes",
          value: (
            <>
              {showInvisible(sayTerms(concluded, { history: after }))}
              {differs && ", other than declared"}
            </>
          ),
        },
        {
          term: "Where it may be found",
          value:
            dataset.locators.length === 0
              ? "Nobody has named a place"
              : dataset.locators.map(({ locator, source }) => (
                  <p key={`${source.blockNumber}:${source.logIndex}:${locator}`} className={style.address}>
                    {showInvisible(locator)}
                  </p>
                )),
        },
      ]}
    />
  );
}

function coverageOf(coverage: "None" | "RevisionOnly" | "Partial" | "Full") {
  return coverage === "None" ? "Unknown" : coverage;
}
