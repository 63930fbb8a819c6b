"use client";
import { houseOf } from "@commonweight/sdk/chain";
import { encodeActions } from "@commonweight/sdk/proposals";
import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { Section } from "../../../components/index.ts";
import type { Subject } from "../../../frame/index.ts";
import { type HistoryData, useDescribeContext, useNames } from "../../../lib/record/index.ts";
import { setFilters, usePlace } from "../../../lib/router.ts";
import { useWallet } from "../../wallet/index.ts";
import { withAskedAction } from "../draft/askedAction.ts";
import { type DraftStore, useDraft } from "../draft/store.ts";
import { Preview } from "../preview/Preview.tsx";
import { LargeDocuments, unpublished } from "../sign/LargeDocuments.tsx";
import { ProposerStanding } from "../sign/ProposerStanding.tsx";
import { Sign } from "../sign/Sign.tsx";
import { useDescriptionLimit } from "../sign/useProposer.ts";
import { useProposeTransaction } from "../sign/useProposeTransaction.ts";
import { ActionList } from "./ActionList.tsx";
import { buildProposal, type ProposalErrors } from "./buildProposal.ts";
import style from "./Compose.module.css";
import { DraftTools } from "./DraftTools.tsx";
import { describeDraft } from "./description.ts";
import { ErrorSummary } from "./ErrorSummary.tsx";
import { mistakesOf } from "./mistakes.ts";
import { TextFields } from "./TextFields.tsx";
import { useBuildContext } from "./useBuildContext.ts";

const noErrors: ProposalErrors = { actions: {} };

/** The whole form: what should change, why, what voters will see, and the signature. */
export function Composer({ subject, record }: { subject: Subject; record: HistoryData }) {
  const { history } = record;
  const store = useDraft(subject);
  const { draft } = store;
  useAskedAction(store);
  const { address: proposer } = useWallet();
  const names = useNames(history);
  const context = useDescribeContext(subject, history);
  const limit = useDescriptionLimit(subject);
  const build = useBuildContext(subject, record);
  const balances = useMemo(
    () =>
      build.tokens.flatMap(({ address: token, balance }) =>
        balance === undefined ? [] : { token, balance },
      ),
    [build.tokens],
  );
  const built = useMemo(() => buildProposal(draft, build, limit), [draft, build, limit]);
  const { actions } = built;
  const calls = useMemo(
    () => encodeActions(houseOf(subject.deployment, subject.stewardship), actions),
    [subject, actions],
  );
  const { transaction, propose } = useProposeTransaction(subject, store.clear);
  const [attempt, setAttempt] = useState(0);
  const shown = useDeferredValue({ draft, actions, calls });

  const errors = attempt === 0 ? noErrors : built.errors;
  const waiting = unpublished(built.large, history).length;
  function submit() {
    if (!built.sound) setAttempt(attempt + 1);
    else void propose(draft.title.trim(), calls, describeDraft(draft, proposer));
  }
  return (
    <>
      <div className={style.standing}>
        <ProposerStanding subject={subject} context={context} />
      </div>
      <fieldset disabled={transaction.busy}>
        <legend className="visually-hidden">Proposal</legend>
        <Section
          title="What should change"
          note="one or several actions, carried out together, in this order"
        >
          <ActionList
            subject={subject}
            draft={draft}
            change={store.change}
            errors={errors}
            contexts={built.contexts}
            names={names}
          />
        </Section>
        <Section title="Your words">
          <TextFields draft={draft} change={store.change} errors={errors} limit={limit} />
        </Section>
        <LargeDocuments subject={subject} history={history} documents={built.large} />
      </fieldset>
      <Section
        title="What voters will see"
        note={built.registrations > 0 ? "what is not in the catalogue yet is entered first" : undefined}
      >
        <Preview
          subject={subject}
          draft={shown.draft}
          actions={shown.actions}
          calls={shown.calls}
          context={context}
          now={build.now}
          proposer={proposer}
          balances={balances}
        />
      </Section>
      <Section title="Propose it">
        <div className={style.last}>
          <ErrorSummary mistakes={mistakesOf(draft, errors)} attempt={attempt} />
          <Sign
            subject={subject}
            context={context}
            calls={calls}
            waiting={waiting}
            transaction={transaction}
            onPropose={submit}
          />
          <DraftTools store={store} />
        </div>
      </Section>
    </>
  );
}

/** Takes what the page's link asks for into the draft, once, and out of the address. */
function useAskedAction({ change }: DraftStore): void {
  const query = usePlace()?.query;
  useEffect(() => {
    if (query?.has("action") !== true) return;
    change((draft) => withAskedAction(draft, query));
    setFilters({ action: "", run: "" });
  }, [query, change]);
}
