import type { Vote } from "@commonweight/sdk/history";
import { Source, Time } from "../../components/index.ts";
import { useRecordChecked } from "../../frame/index.ts";
import type { Subject } from "../../lib/subject.ts";
import style from "./Reasons.module.css";

type Props = { vote: Vote; subject: Subject; readTo: number; brief?: boolean };

/** When a vote was cast and where it is written; one that only a receipt told so far says so. */
export function VoteSource({ vote, subject, readTo, brief = false }: Props) {
  const checked = useRecordChecked();
  const { source } = vote;
  const fresh = source.blockNumber > readTo;
  return (
    <span className={style.when}>
      {fresh && <strong>{`counted in block ${source.blockNumber} `}</strong>}
      {!brief && !fresh && <Time at={source.timestamp} show="relative" />}
      <Source
        of="this vote"
        event={source.event}
        block={source.blockNumber}
        tx={source.transactionHash}
        logIndex={source.logIndex}
        chain={subject.deployment.chainId}
        checked={checked}
        {...(fresh && { note: "Known from the transaction's receipt; the record is being read up to it." })}
      />
    </span>
  );
}
