import type { History } from "@commonweight/sdk/history";
import { AppLink } from "../../components/index.ts";
import type { Asked } from "../../lib/digestFrom.ts";
import { shortHex, showInvisible } from "../../lib/format/text.ts";
import type { HistoryData } from "../../lib/record/index.ts";
import { type Subject, subjectQuery } from "../../lib/subject.ts";
import style from "./Home.module.css";
import { type Finding, whoDecided } from "./whoDecided.ts";

type Props = {
  /** What the records may know it by, the likeliest first. */
  asked: readonly Asked[];
  subjects: readonly Subject[];
  records: readonly { data: HistoryData | undefined; error: Error | null }[];
  /** Called before the page that verifies is opened. */
  onVerify?: () => void;
};

/** What the records say, each with the page that shows it; and honestly, which records could not be asked. */
export function Answers({ asked, subjects, records, onVerify }: Props) {
  const answers = best(
    subjects.flatMap((subject, index) => {
      const history = records[index]?.data?.history;
      if (history === undefined) return [];
      return firstKnown(history, asked).map((finding) => ({ subject, finding }));
    }),
  );
  const digest = asked.find(({ kind }) => kind === "digest");
  const where = answers[0]?.subject ?? subjects[0];
  const unread = subjects.filter((_, index) => records[index]?.data === undefined);
  return (
    <>
      {answers.length === 0 && (
        <p>
          No record here names <code>{shortHex(asked[0]?.hex ?? "", 10, 6)}</code>. That says nothing about
          records elsewhere.
        </p>
      )}
      {answers.length > 0 && (
        <ul className="plain">
          {answers.map(({ subject, finding }) => (
            <li
              key={`${subject.stewardship.governor}${finding.says}${finding.anchor}`}
              className={style.answer}
            >
              <Answer subject={subject} finding={finding} />
            </li>
          ))}
        </ul>
      )}
      {digest !== undefined && where !== undefined && (
        <p className={style.verify}>
          <AppLink
            page="verify"
            query={subjectQuery(where)}
            extra={{ subject: digest.hex }}
            {...(onVerify !== undefined && { onFollow: onVerify })}
          >
            Verify the whole chain of checks, down to the votes
          </AppLink>
        </p>
      )}
      {unread.length > 0 && (
        <p className={style.note}>
          Not asked, since its record is not read yet:{" "}
          {unread.map(({ stewardship }) => stewardship.name).join(", ")}.
        </p>
      )}
    </>
  );
}

/** A folder's manifest says more about it than the root of its files does. */
function firstKnown(history: History, asked: readonly Asked[]): readonly Finding[] {
  for (const one of asked) {
    const found = whoDecided(history, one);
    if (found.length > 0) return found;
  }
  return [];
}

type Found = { subject: Subject; finding: Finding };

/** Decisions, where there are any. The catalogue is shared: its bare facts are the same from every record, and said once. */
function best(found: readonly Found[]): readonly Found[] {
  const decided = found.filter(({ finding }) => finding.proposalId !== undefined);
  if (decided.length > 0) return decided;
  return found.filter(
    ({ finding }, index) => found.findIndex((other) => other.finding.says === finding.says) === index,
  );
}

function Answer({ subject, finding }: Found) {
  const query = subjectQuery(subject);
  const { says, proposalId, page, id, hash, anchor } = finding;
  return (
    <>
      <AppLink page={page} query={{ ...query, id, hash }} {...(anchor !== undefined && { hash: anchor })}>
        {showInvisible(says)}
      </AppLink>
      <span className={style.by}>
        {" "}
        ({subject.stewardship.name}
        {proposalId !== undefined && proposalId !== 0n && (
          <>
            , decided by{" "}
            <AppLink page="proposal" query={{ ...query, id: proposalId }}>{`proposal ${proposalId}`}</AppLink>
          </>
        )}
        {proposalId === 0n && ", since the founding"})
      </span>
    </>
  );
}
