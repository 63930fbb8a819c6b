"use client";
import { Suspense, useMemo } from "react";
import { Callout, PageHeading, SkeletonLines } from "../../components/index.ts";
import { later } from "../../lib/later.ts";
import { useDeployments } from "../../lib/query.ts";
import type { Subject } from "../../lib/subject.ts";
import { AskBox } from "./AskBox.tsx";
import style from "./Home.module.css";
import { OtherGovernors } from "./OtherGovernors.tsx";

const Register = later(() => import("./Register.tsx").then((m) => m.Register));

const MyVotes = later(() => import("./MyVotes.tsx").then((m) => m.MyVotes));

export function HomePage() {
  const { data: deployments, error } = useDeployments();
  const subjects = useMemo(
    () =>
      deployments?.flatMap((deployment) =>
        deployment.stewardships.map((stewardship): Subject => ({ deployment, stewardship })),
      ),
    [deployments],
  );
  return (
    <div className={style.home}>
      <PageHeading
        title="Commonweight"
        lede="What open models are made of, under which terms, who paid for their training, who decided it, and who disagreed. Kept on chain, owned by nobody, open to anyone to read, check and fork."
      />
      <AskBox subjects={subjects ?? []} />
      <section aria-labelledby="register">
        <h2 id="register" className={style.heading}>
          Register of stewardships
        </h2>
        {error !== null && (
          <Callout
            tone="error"
            title="The register could not be read."
            todo="Reload the page. If you serve this copy yourself, put its deployments folder beside index.html."
          >
            <p>It said: {error.message}.</p>
          </Callout>
        )}
        {error === null && (
          <Suspense fallback={<Loading />}>
            {subjects === undefined ? <Loading /> : <Register subjects={subjects} />}
          </Suspense>
        )}
      </section>
      {subjects !== undefined && subjects.length > 0 && (
        <Suspense fallback={null}>
          <MyVotes subjects={subjects} />
        </Suspense>
      )}
      <OtherGovernors />
    </div>
  );
}

function Loading() {
  return <SkeletonLines lines={3} height="6rem" what="the register" />;
}
