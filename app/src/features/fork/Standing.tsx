import type { ForkReading } from "@commonweight/sdk/forks";
import type { Fork } from "@commonweight/sdk/history";
import { Amount, Badge, Source, Time } from "../../components/index.ts";
import { percent, share } from "../../lib/format/amount.ts";
import style from "./Fork.module.css";
import { forkWords, whatNext } from "./words.ts";

/** Where a fork stands: a word, and the moment that matters. */
export function ForkState({ fork, now }: { fork: Fork; now: number }) {
  const { tone, label, at, future, past } = forkWords(fork, now);
  return (
    <span className={style.by}>
      <Badge tone={tone}>{label}</Badge>
      {at !== undefined && (
        <Time at={at} {...(future !== undefined && { future })} {...(past !== undefined && { past })} />
      )}
    </span>
  );
}

type Props = { fork: Fork; reading: ForkReading; decimals: number };

/** How much is lodged of what is needed, drawn and in words, and until when. */
export function Lodged({ fork, reading, decimals }: Props) {
  const { status, state, lodged, needed, supply, waitsUntil, joinUntil, finishUntil } = reading;
  const open = status === "Open";
  const [part, whole] = open ? [lodged, needed] : [lodged, supply];
  const next = whatNext(reading);
  return (
    <div className={style.figures}>
      <div className={style.bar} aria-hidden="true">
        <div className={style.filled} style={{ width: `${share(part, whole) * 100}%` }} />
      </div>
      <p>
        <strong>
          <Amount value={lodged} decimals={decimals} /> votes
        </strong>{" "}
        {open ? (
          <>
            are lodged of <Amount value={needed} decimals={decimals} /> that it needs to begin
          </>
        ) : (
          <>
            {status === "Finished" ? "left" : "are lodged"}: {percent(lodged, supply)} of{" "}
            <Amount value={supply} decimals={decimals} /> that share the treasury
          </>
        )}
        .
        <Source
          of="these votes"
          checked
          note="The fork's contract was asked for these at its newest block."
        />
      </p>
      {open && next === undefined && waitsUntil !== undefined && (
        <p>
          Votes can be lodged while the decision waits.{" "}
          {state === "Succeeded"
            ? "It has to be queued first, or expires"
            : "It can be carried out, or expires,"}{" "}
          by <Time at={waitsUntil} show="absolute" />.
        </p>
      )}
      {status === "Begun" && joinUntil !== undefined && finishUntil !== undefined && (
        <p>
          Others can join until <Time at={joinUntil} show="absolute" />. The new community must be finished by{" "}
          <Time at={finishUntil} show="absolute" />; otherwise everybody takes back what they lodged.
        </p>
      )}
      {next !== undefined && <p>{next}</p>}
      {fork.child !== undefined && (
        <p>Its votes were given up here, and are given out in the new community one for one.</p>
      )}
    </div>
  );
}
