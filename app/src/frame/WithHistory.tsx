"use client";
import { type ReactNode, Suspense } from "react";
import { Button } from "../components/Button.tsx";
import { Callout, Problem } from "../components/Callout.tsx";
import { SkeletonLines } from "../components/Skeleton.tsx";
import { sayReadingFailure } from "../lib/errors/sayReadingFailure.ts";
import {
  type HistoryData,
  type RecordData,
  useHistory,
  useOutline,
  useReadingProgress,
} from "../lib/record/index.ts";
import { RecordOrigin } from "./SourceOf.tsx";
import type { Subject } from "./subject.ts";
import style from "./WithHistory.module.css";
import { WithSubject } from "./WithSubject.tsx";

type Props<R extends RecordData> = {
  children: (recorded: R & { subject: Subject }) => ReactNode;
  /** Holds the page's place while the record is being read. */
  loading?: ReactNode;
  /** The page's heading where the record can't be read; for pages whose own heading is made from it. */
  heading?: ReactNode;
};

type Reading<R extends RecordData> = {
  data: R | undefined;
  error: Error | null;
  refetch: () => Promise<unknown>;
};

/**
 * The body of a page that is made from a stewardship's record: waits for it (and for the body's own code where that comes
 * later), and says plainly when it can't be read.
 */
export function WithHistory(props: Props<HistoryData>) {
  return <With {...props} use={useHistory} />;
}

/** The same for a page that needs no texts, votes or events of long ago: it opens sooner. */
export function WithOutline(props: Props<RecordData>) {
  return <With {...props} use={useOutline} />;
}

type Use<R extends RecordData> = { use: (subject: Subject) => Reading<R> };

function With<R extends RecordData>({ loading, ...props }: Props<R> & Use<R>) {
  return (
    <WithSubject loading={loading}>
      {(subject) => (
        <Body key={subject.stewardship.governor} subject={subject} loading={loading} {...props} />
      )}
    </WithSubject>
  );
}

function Body<R extends RecordData>({
  subject,
  children,
  loading,
  heading,
  use,
}: Props<R> & Use<R> & { subject: Subject }) {
  const { data, error, refetch } = use(subject);
  const again = <Button onClick={() => void refetch()}>Read again</Button>;
  const place = loading ?? <SkeletonLines lines={8} what="the record" />;
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
        {place}
        <ProgressLine subject={subject} />
      </>
    );
  }
  return (
    <>
      <RefusedIndex refusal={data.refusal} />
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
      <RecordOrigin value={data.from}>
        <Suspense fallback={place}>{children({ ...data, subject })}</Suspense>
      </RecordOrigin>
    </>
  );
}

/** Says that the index beside the site was left aside: what is shown then comes from the chain, and is none the worse. */
export function RefusedIndex({ refusal }: Pick<RecordData, "refusal">) {
  if (refusal === undefined) return null;
  return (
    <div className={style.stale}>
      <Callout
        title="The index beside this site was not used: the record is read from the chain."
        todo="There is nothing to do here. Whoever serves this site can write its index anew."
      >
        <p>{refusal.details}</p>
      </Callout>
    </div>
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
