"use client";
import type { ReactNode } from "react";
import { Button } from "../components/Button.tsx";
import { Callout, Problem } from "../components/Callout.tsx";
import { SkeletonLines } from "../components/Skeleton.tsx";
import { sayReadingFailure } from "../lib/errors/sayReadingFailure.ts";
import { type HistoryData, useHistory, useReadingProgress } from "../lib/record/index.ts";
import { RecordChecked } from "./SourceOf.tsx";
import type { Subject } from "./subject.ts";
import style from "./WithHistory.module.css";
import { WithSubject } from "./WithSubject.tsx";

type Recorded = HistoryData & { subject: Subject };

type Props = {
  children: (recorded: Recorded) => ReactNode;
  /** Holds the page's place while the record is being read. */
  loading?: ReactNode;
  /** The page's heading where the record can't be read; for pages whose own heading is made from it. */
  heading?: ReactNode;
};

/** The body of a page that is made from a stewardship's record: waits for it, and says plainly when it can't be read. */
export function WithHistory({ children, loading, heading }: Props) {
  return (
    <WithSubject loading={loading}>
      {(subject) => (
        <Body key={subject.stewardship.governor} subject={subject} loading={loading} heading={heading}>
          {children}
        </Body>
      )}
    </WithSubject>
  );
}

function Body({ subject, children, loading, heading }: Props & { subject: Subject }) {
  const { data, error, refetch } = useHistory(subject);
  const again = <Button onClick={() => void refetch()}>Read again</Button>;
  if (data === undefined) {
    if (error !== null)
      return (
        <>
          {heading}
          <Problem problem={sayReadingFailure(error)} actions={again} />
        </>
      );
    return (
      <>
        {loading ?? <SkeletonLines lines={8} what="the record" />}
        <ProgressLine subject={subject} />
      </>
    );
  }
  return (
    <>
      {error !== null && (
        <div className={style.stale}>
          <Callout
            tone="warning"
            title={`The chain could not be read just now: this is the record to block ${data.readTo}.`}
            todo={sayReadingFailure(error).todo}
            actions={again}
          >
            <p>{sayReadingFailure(error).happened}</p>
          </Callout>
        </div>
      )}
      <RecordChecked value={data.checkedAt !== undefined}>{children({ ...data, subject })}</RecordChecked>
    </>
  );
}

function ProgressLine({ subject }: { subject: Subject }) {
  const progress = useReadingProgress(subject);
  return (
    <p className={style.progress}>
      {progress !== undefined && `Reading blocks ${progress.from} to ${progress.to}: at ${progress.at}.`}
    </p>
  );
}
