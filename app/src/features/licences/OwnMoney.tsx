import {
  type Action,
  type Context,
  describeChange,
  diffActions,
  simulateActions,
} from "@commonweight/sdk/proposals";
import { showInvisible } from "../../lib/format/text.ts";
import { Refusal } from "../refusals/Refusal.tsx";

type Props = { context: Context; actions: readonly Action[]; now: number };

/** What a proposal would do with money if it didn't bring in some data. */
export function OwnMoney({ context, actions, now }: Props) {
  const { history } = context;
  const after = simulateActions(actions, history, { now });
  const money = diffActions(actions, history, { now })
    .filter(({ type }) => type === "money" || type === "run")
    .map((change) => describeChange(change, { ...context, history: after.history }));
  const [problem] = after.problems;
  return (
    <>
      {money.length === 0 && <p>This proposal moves no money, with it or without.</p>}
      {money.map(({ subject, after: then }) => (
        <p key={subject}>
          {showInvisible(subject)}: {showInvisible(then)}
        </p>
      ))}
      {problem !== undefined && (
        <p>
          Without it this proposal could not be carried out. <Refusal error={problem.error} />
        </p>
      )}
    </>
  );
}
