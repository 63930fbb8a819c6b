import type { Problem } from "@commonweight/sdk/proposals";
import { Callout, EmptyState, Section } from "../../components/index.ts";
import { showInvisible } from "../../lib/format/text.ts";
import { Refusal } from "../refusals/Refusal.tsx";
import style from "./Changes.module.css";
import type { ProposalChanges } from "./changesOf.ts";

const columns: Record<ProposalChanges["against"], { before: string; after: string; note: string }> = {
  open: { before: "Now", after: "If it is carried out", note: "compared with what stands now" },
  done: { before: "Before", after: "After", note: "as it was carried out" },
  void: {
    before: "As it stood",
    after: "It would have been",
    note: "compared with what stood when it ended; nothing changed",
  },
};

/** Before and after, subject by subject: computed from the calls. */
export function Changes({ changes: { against, changes, problems } }: { changes: ProposalChanges }) {
  const { before, after, note } = columns[against];
  return (
    <Section title="What changes" note={note} id="changes">
      {problems.map((problem) => (
        <WouldFail key={problem.index} problem={problem} />
      ))}
      {changes.length === 0 ? (
        <EmptyState title="Nothing changes">
          <p>Its calls leave everything as it stands.</p>
        </EmptyState>
      ) : (
        <table className={style.changes}>
          <caption className="visually-hidden">Before and after</caption>
          <thead>
            <tr>
              <th scope="col">{before}</th>
              <th scope="col">{after}</th>
            </tr>
          </thead>
          {changes
            .map((change, index) => ({ change, row: index + 1 }))
            .map(({ change, row }) => (
              <tbody key={row}>
                <tr>
                  <th scope="rowgroup" colSpan={2} className={style.subject}>
                    {showInvisible(change.subject)}
                  </th>
                </tr>
                <tr>
                  <td data-label={before}>
                    {change.before === undefined ? (
                      <span className={style.none}>nothing yet</span>
                    ) : (
                      showInvisible(change.before)
                    )}
                  </td>
                  <td data-label={after} className={style.after}>
                    {showInvisible(change.after)}
                  </td>
                </tr>
              </tbody>
            ))}
        </table>
      )}
    </Section>
  );
}

function WouldFail({ problem: { index, error } }: { problem: Problem }) {
  return (
    <Callout
      tone="warning"
      title={`As things stand it could not be carried out: call ${index + 1} would be refused.`}
    >
      <p>
        <Refusal error={error} meaning />
      </p>
    </Callout>
  );
}
