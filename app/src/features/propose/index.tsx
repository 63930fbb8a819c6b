"use client";
import { PageHeading, Problem, SkeletonLines } from "../../components/index.ts";
import { type Subject, WithSubject } from "../../frame/index.ts";
import { explain } from "../../lib/errors/explain.ts";
import { useHistory } from "../../lib/record/index.ts";
import { Composer } from "./compose/Composer.tsx";

export function ProposePage() {
  return (
    <>
      <PageHeading title="New proposal" lede="Say what should change. It is checked before you sign." />
      <WithSubject>
        {(subject) => <Propose key={subject.stewardship.governor} subject={subject} />}
      </WithSubject>
    </>
  );
}

function Propose({ subject }: { subject: Subject }) {
  const { data: record, error } = useHistory(subject);
  if (record !== undefined) return <Composer subject={subject} record={record} />;
  if (error !== null) return <Problem problem={explain(error)} />;
  return <SkeletonLines lines={8} what="what can be proposed" />;
}
