"use client";
import { useDeployments } from "../lib/query.ts";
import frame from "./Frame.module.css";
import { Freshness } from "./Freshness.tsx";
import style from "./StatusStrip.module.css";
import { useSubject } from "./subject.ts";

const WORDS =
  "Sample: real datasets, licences and budgets; invented members, votes and, unless it says otherwise, run.";

/** The line under the masthead: whether this is a sample, and how fresh what is shown is. Always there, so nothing moves. */
export function StatusStrip({ home = false }: { home?: boolean }) {
  const subject = useSubject();
  const { data: deployments } = useDeployments();
  const sample = home
    ? deployments?.some((d) => d.stewardships.some((s) => s.sample)) === true
    : subject.status === "ready" && subject.stewardship.sample;
  return (
    <div className={`${style.strip} ${sample ? style.sample : ""}`}>
      <div className={`${frame.bar} ${style.line}`}>
        <p>{sample && WORDS}</p>
        <Freshness key={subject.status === "ready" ? subject.deployment.chainId : ""} />
      </div>
    </div>
  );
}
