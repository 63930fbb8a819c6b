"use client";
import { type DryRun, DryRunError, describeDryRun, type Problem } from "@commonweight/sdk/proposals";
import { Button, Callout, Disclosure, Section, Skeleton } from "../../../components/index.ts";
import { showInvisible } from "../../../lib/format/text.ts";
import style from "./DryRun.module.css";

type Props = {
  run: DryRun | undefined;
  error: Error | null;
  /** What the record alone foresees. */
  problems: readonly Problem[];
  busy: boolean;
  onAgain: () => void;
};

const tones = { would: "info", wouldNot: "warning", unclear: "warning" } as const;

/** Whether it could be carried out now, by trying it on the chain as it is; and what was not tried. */
export function DryRunResult({ run, error, problems, busy, onAgain }: Props) {
  const again = (
    <Button look="quiet" busy={busy} onClick={onAgain}>
      Try it again
    </Button>
  );
  return (
    <Section
      title="Dry run"
      id="dry-run"
      note={run === undefined ? undefined : `tried on block ${run.block.number}; nothing was sent`}
    >
      <div aria-live="polite">
        {run === undefined ? (
          error === null ? (
            <Skeleton height="7rem" />
          ) : (
            <NotTried error={error} again={again} />
          )
        ) : (
          <Found run={run} problems={problems} again={again} />
        )}
      </div>
    </Section>
  );
}

function Found({
  run,
  problems,
  again,
}: {
  run: DryRun;
  problems: readonly Problem[];
  again: React.ReactNode;
}) {
  const { verdict, title, tried, refused } = describeDryRun(run, problems);
  return (
    <>
      <Callout
        tone={tones[verdict]}
        title={title}
        {...(refused !== undefined && { todo: showInvisible(refused.words.remedy) })}
      >
        <p>
          {refused === undefined
            ? verdict === "unclear"
              ? tried[0]
              : "What would change is above. It can still come out otherwise when the time comes."
            : showInvisible(`${refused.words.what} ${refused.words.means}`)}
        </p>
      </Callout>
      <Disclosure bare summary="What was tried, and what was not">
        <ul className={style.tried}>
          {tried.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        {again}
      </Disclosure>
    </>
  );
}

/** A dry run that could not be made, or not be believed, is no verdict. */
function NotTried({ error, again }: { error: Error; again: React.ReactNode }) {
  const known = error instanceof DryRunError;
  return (
    <Callout
      tone="warning"
      title={known ? error.message : "The calls could not be tried."}
      todo={known ? error.remedy : "Reload the page."}
      actions={again}
    >
      <p>
        {known && error.details !== undefined && `${showInvisible(error.details)} `}
        Whether it could be carried out now is not known; what changes is worked out from the record alone.
      </p>
    </Callout>
  );
}
