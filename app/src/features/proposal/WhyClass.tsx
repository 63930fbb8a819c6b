import { callClass, type Facts, type Proposal } from "@commonweight/sdk/history";
import { CLASS_WORDS, explainClass, type ProposalReading, whyClass } from "@commonweight/sdk/proposals";
import { AppLink } from "../../components/index.ts";
import { useSubjectQuery } from "../../frame/index.ts";
import { showInvisible } from "../../lib/format/text.ts";
import style from "./Proposal.module.css";

type Props = {
  proposal: Proposal;
  reading: ProposalReading;
  history: Facts;
  /** What each call does. */
  sentences: readonly string[];
};

/** Why the proposal needs what it needs: its class, and the call that decides it. */
export function WhyClass({ proposal, reading, history, sentences }: Props) {
  const query = useSubjectQuery();
  const { class: proposalClass } = reading;
  if (proposalClass === undefined) return null;
  const classes = proposal.calls.flatMap((call) => callClass(history, call, proposal.created) ?? []);
  const explanation = explainClass(classes);
  // The chain has the last word. A record that says otherwise was not read whole, and explains nothing.
  const agrees = classes.length === proposal.calls.length && explanation.class === proposalClass;
  return (
    <p className={style.rule}>
      {agrees && <>{showInvisible(whyClass(explanation, sentences))} </>}
      {proposalClass} proposals can {CLASS_WORDS[proposalClass]}.{" "}
      <AppLink page="overview" query={query} hash="rule">
        All four classes
      </AppLink>
    </p>
  );
}
