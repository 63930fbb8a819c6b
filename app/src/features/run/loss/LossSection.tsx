"use client";
import type { LossPoint } from "@commonweight/sdk/evidence";
import type { History, Run } from "@commonweight/sdk/history";
import { Callout, Digest, Disclosure, Section, SkeletonLines, Table } from "../../../components/index.ts";
import { SourceOf, type Subject } from "../../../frame/index.ts";
import { showInvisible } from "../../../lib/format/text.ts";
import { rowsOf } from "./geometry.ts";
import { LossChart } from "./LossChart.tsx";
import style from "./LossSection.module.css";
import { joinLosses, type MilestoneLoss } from "./readLoss.ts";
import { useLosses } from "./useLosses.ts";
import { nats, steps } from "./words.ts";

/** What a table holds without becoming a burden. The document has every point. */
const MOST_ROWS = 40;

type Props = { subject: Subject; history: History; run: Run };

/** The training loss, from the logs of the evidence, drawn only after their digests were checked. */
export default function LossSection({ subject, history, run }: Props) {
  const losses = useLosses(subject, history, run);
  return (
    <Section title="Training loss" id="loss">
      {losses === undefined ? (
        <SkeletonLines lines={8} height="2rem" what="the loss curve" />
      ) : (
        <Losses losses={losses} />
      )}
    </Section>
  );
}

function Losses({ losses }: { losses: readonly MilestoneLoss[] }) {
  const joined = joinLosses(losses);
  const drawn = "points" in joined && joined.points.length > 0;
  return (
    <>
      {"unknown" in joined && (
        <Callout
          tone="warning"
          title="The loss is not drawn"
          todo="Read each milestone's logs in its evidence."
        >
          <p>{showInvisible(joined.unknown)}</p>
        </Callout>
      )}
      {drawn && <Curve points={joined.points} losses={losses} />}
      <ul className={`plain ${style.list}`} aria-label="Where the loss of each milestone comes from">
        {losses.map((loss) => (
          <li key={loss.milestone}>
            <Origin loss={loss} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Curve({ points, losses }: { points: readonly LossPoint[]; losses: readonly MilestoneLoss[] }) {
  const ends = losses.flatMap((loss) =>
    "curve" in loss ? [{ milestone: loss.milestone, step: loss.curve.step }] : [],
  );
  const rows = rowsOf(points, MOST_ROWS);
  return (
    <figure className={style.figure} aria-label="The loss curve">
      <LossChart points={points} ends={ends} />
      <figcaption>
        <Disclosure bare late summary="The curve as a table">
          <Table
            caption={
              rows.length === points.length
                ? "Training loss by step"
                : `Training loss by step: ${rows.length} of ${steps(points.length)} points`
            }
            rows={rows}
            rowKey={({ step }) => step}
            columns={[
              { head: "Step", names: true, end: true, cell: ({ step }) => steps(step), width: "50%" },
              { head: "Loss, nats", end: true, cell: ({ micronats }) => nats(micronats, 6), width: "50%" },
            ]}
          />
        </Disclosure>
      </figcaption>
    </figure>
  );
}

function Origin({ loss }: { loss: MilestoneLoss }) {
  const of = `milestone ${loss.milestone}`;
  if ("unknown" in loss)
    return (
      <>
        Milestone {loss.milestone}:{" "}
        <span className={style.unknown}>unknown: {showInvisible(loss.unknown)}</span>
        <SourceOf source={loss.source} of={of} />
      </>
    );
  const [first] = loss.curve.points;
  return (
    <>
      Milestone {loss.milestone}: {steps(loss.curve.points.length)} points, steps{" "}
      {steps(first?.step ?? loss.curve.step)} to {steps(loss.curve.step)}; checked against digest{" "}
      <Digest value={loss.digest} what={`the digest of the logs of ${of}`} />
      <SourceOf source={loss.source} of={of} />
    </>
  );
}
