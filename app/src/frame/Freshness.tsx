"use client";
import { useChainNow } from "../lib/clock.ts";
import { isOtherChain } from "../lib/errors/causes.ts";
import { relativeTime } from "../lib/format/time.ts";
import { useChainHead, useStandingError } from "../lib/query.ts";
import style from "./Freshness.module.css";
import { useSubject } from "./subject.ts";

/** Which network the page reads, and how fresh what it read is. */
export function Freshness() {
  const subject = useSubject();
  const deployment = subject.status === "ready" ? subject.deployment : undefined;
  const reading = useChainHead(deployment);
  const head = reading.data;
  const error = useStandingError(reading);
  const now = useChainNow(1);
  if (deployment === undefined) return <span className={style.freshness} />;
  if (error !== null) {
    const words = isOtherChain(error) ? "is another chain than this site was set up for" : "does not answer";
    return (
      <span className={`${style.freshness} ${style.lost}`} role="status">
        <Mark lost />
        <span>
          {deployment.name} {words}
        </span>
      </span>
    );
  }
  return (
    <span className={style.freshness}>
      <Mark lost={false} />
      <span className={style.network}>{deployment.name}</span>
      {head !== undefined && (
        <span className={style.block}>
          block {String(head.number)},{" "}
          {now === undefined ? "now" : relativeTime(Math.min(head.timestamp, now), now)}
        </span>
      )}
    </span>
  );
}

function Mark({ lost }: { lost: boolean }) {
  return (
    <svg className={style.mark} viewBox="0 0 12 12" aria-hidden="true">
      {lost ? (
        <path d="m2.5 2.5 7 7m0-7-7 7" stroke="currentColor" strokeWidth="2" />
      ) : (
        <circle cx="6" cy="6" r="4" fill="currentColor" />
      )}
    </svg>
  );
}
