"use client";
import { findModel, listModels, type Model } from "@commonweight/sdk/history";
import { AppLink, Columns, EmptyState, LinkButton, PageHeading } from "../../components/index.ts";
import { type Subject, useAnchor, useSubjectId } from "../../frame/index.ts";
import { showInvisible } from "../../lib/format/text.ts";
import { describeModel } from "../../lib/record/describeModel.ts";
import type { HistoryData } from "../../lib/record/index.ts";
import { subjectQuery } from "../../lib/subject.ts";
import { ExportButton } from "../exports/ExportButton.tsx";
import { Licences } from "../licences/Licences.tsx";
import { Adopted } from "./Adopted.tsx";
import style from "./Model.module.css";
import { Others } from "./Others.tsx";
import { RegistryHead } from "./RegistryHead.tsx";
import { DoctrineSection, OutputTermsSection } from "./Terms.tsx";
import { Charter, Contributions, Releases, Resolutions } from "./Works.tsx";

type Recorded = HistoryData & { subject: Subject };

/** One model of the stewardship: the one that the address names, or the first. */
export function ModelView({ subject, history, readTo }: Recorded) {
  const wanted = useSubjectId();
  const models = listModels(history);
  const model = wanted === undefined ? models[0] : findModel(history, wanted);
  const anchor = useAnchor(model !== undefined);
  if (model === undefined) return <NoModel subject={subject} wanted={wanted} any={models.length > 0} />;
  const part = { subject, history, model };
  return (
    <>
      <PageHeading
        title={showInvisible(model.name)}
        lede={describeModel(history, model)}
        actions={
          <ExportButton
            subject={subject}
            wanted={{ subject: { type: "model", id: model.id }, format: "model-card" }}
          >
            Save the model card
          </ExportButton>
        }
      />
      {models.length > 1 && <OtherModels subject={subject} models={models} shown={model} />}
      <Adopted {...part} anchor={anchor} />
      <Others {...part} anchor={anchor} />
      <Columns aside={<OutputTermsSection {...part} />}>
        <DoctrineSection {...part} />
      </Columns>
      <Licences subject={subject} history={history} modelId={model.id} />
      <Charter {...part} />
      <Releases {...part} />
      <Contributions {...part} />
      <Resolutions {...part} />
      <RegistryHead subject={subject} history={history} readTo={readTo} />
    </>
  );
}

function OtherModels({
  subject,
  models,
  shown,
}: {
  subject: Subject;
  models: readonly Model[];
  shown: Model;
}) {
  return (
    <nav aria-label="Models of this stewardship">
      <ul className={`plain ${style.models}`}>
        {models.map(({ id, name }) => (
          <li key={String(id)}>
            <AppLink page="model" query={{ ...subjectQuery(subject), id }} current={id === shown.id}>
              {showInvisible(name)}
            </AppLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function NoModel({ subject, wanted, any }: { subject: Subject; wanted: bigint | undefined; any: boolean }) {
  const query = subjectQuery(subject);
  return (
    <>
      <PageHeading title="Model" />
      <EmptyState
        title={any ? `This stewardship has no model ${wanted}` : "This stewardship has no model yet"}
        action={
          any ? (
            <LinkButton page="model" query={query}>
              Show its model
            </LinkButton>
          ) : (
            <LinkButton page="proposals" query={query}>
              See the proposals
            </LinkButton>
          )
        }
      >
        <p>
          {any
            ? "The address may have been copied in part, or belong to another stewardship."
            : "A model is created by vote; its datasets, terms and releases then stand here."}
        </p>
      </EmptyState>
    </>
  );
}
