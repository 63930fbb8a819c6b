"use client";
import { useMemo } from "react";
import { PageHeading } from "../../components/index.ts";
import { type Subject, WithSubject } from "../../frame/index.ts";
import { useDeployments } from "../../lib/query.ts";
import { VerifyDesk } from "./VerifyDesk.tsx";

export function VerifyPage() {
  return (
    <>
      <PageHeading
        title="Verify"
        lede="From a weights file back to the data, the money and the votes: recomputed here from the chain's raw events, then compared with what the contracts answer."
      />
      <WithSubject>{(subject) => <Desk subject={subject} />}</WithSubject>
    </>
  );
}

/** Files and digests may belong to any stewardship that is listed; the one of the address is asked first. */
function Desk({ subject }: { subject: Subject }) {
  const { data: deployments } = useDeployments();
  const { chainId } = subject.deployment;
  const { governor } = subject.stewardship;
  const subjects = useMemo(() => {
    const all = (deployments ?? []).flatMap((deployment) =>
      deployment.stewardships.map((stewardship): Subject => ({ deployment, stewardship })),
    );
    const isNamed = (it: Subject) =>
      it.deployment.chainId === chainId && it.stewardship.governor === governor;
    return [...all.filter(isNamed), ...all.filter((it) => !isNamed(it))];
  }, [deployments, chainId, governor]);
  return <VerifyDesk subjects={subjects} />;
}
