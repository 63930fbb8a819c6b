"use client";
import { stewardshipForkAbi } from "@commonweight/sdk/chain";
import { type ForkPlan, listModels, type Model, type Proposal } from "@commonweight/sdk/history";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { parseEventLogs } from "viem";
import {
  Button,
  Callout,
  DefinitionList,
  Disclosure,
  Field,
  PageHeading,
  Problem,
  Section,
  Select,
  SkeletonLines,
} from "../../components/index.ts";
import { ProposalLink, type Subject, sayReadingFailure } from "../../frame/index.ts";
import { showInvisible } from "../../lib/format/text.ts";
import { applyReceipt } from "../../lib/record/applyReceipt.ts";
import { type HistoryData, useLeaving, useParentPlan } from "../../lib/record/index.ts";
import { navigate, useHref } from "../../lib/router.ts";
import { subjectQuery } from "../../lib/subject.ts";
import { TransactionStatus, useTransaction } from "../transactions/index.ts";
import { openConnectDialog, useWallet, WrongNetwork } from "../wallet/index.ts";
import { CharterField } from "./CharterField.tsx";
import style from "./Fork.module.css";
import { rulesOf } from "./PlanFacts.tsx";
import { draftFrom, type PlanField, planFrom } from "./plan.ts";

type Props = HistoryData & { subject: Subject; proposal: Proposal };

/** A plan for those who leave over a proposal. It does nothing until members lodge votes under it. */
export function OpenFork({ subject, history, proposal }: Props) {
  const models = listModels(history);
  const [chosen, setChosen] = useState(() => models[0]?.id);
  const model = models.find(({ id }) => id === chosen);
  const { data: leaving, error } = useLeaving(subject, proposal.id);
  const waits = leaving?.state === "Succeeded" || leaving?.state === "Queued";
  return (
    <>
      <PageHeading
        eyebrow={
          <span>
            Leaving over <ProposalLink id={proposal.id} />
          </span>
        }
        title="Plan a new community"
        lede="The plan says exactly what those who leave will found. Anyone can put one forward; it does nothing until members lodge votes under it."
      />
      {leaving !== undefined && !waits && (
        <Callout tone="warning" title="This decision does not wait to be carried out.">
          <p>A fork can be opened only after a proposal has passed, and before it is carried out.</p>
        </Callout>
      )}
      {error !== null && leaving === undefined && <Problem problem={sayReadingFailure(error)} />}
      {models.length > 1 && (
        <Section title="Which model goes on">
          <Select
            label="Model"
            value={String(chosen)}
            onChange={(value) => setChosen(BigInt(value))}
            options={models.map(({ id, name }) => ({ value: String(id), label: showInvisible(name) }))}
          />
        </Section>
      )}
      {model !== undefined && waits && (
        <Planning key={String(model.id)} subject={subject} proposal={proposal} model={model} />
      )}
    </>
  );
}

function Planning({ subject, proposal, model }: { subject: Subject; proposal: Proposal; model: Model }) {
  const { data: parent, error } = useParentPlan(subject, model);
  if (parent === undefined)
    return error === null ? (
      <SkeletonLines lines={8} height="2rem" what="the rules of this community" />
    ) : (
      <Problem problem={sayReadingFailure(error)} />
    );
  return <PlanForm subject={subject} proposal={proposal} parent={parent} />;
}

type FormProps = { subject: Subject; proposal: Proposal; parent: ForkPlan };

function PlanForm({ subject, proposal, parent }: FormProps) {
  const { deployment, stewardship } = subject;
  const wallet = useWallet();
  const queries = useQueryClient();
  const href = useHref();
  const [draft, setDraft] = useState(() => draftFrom(parent));
  const [tried, setTried] = useState(false);
  const made = planFrom(parent, draft);
  const problems = "problems" in made ? made.problems : {};
  const transaction = useTransaction(
    deployment,
    `fork-open:${deployment.chainId}:${stewardship.fork}:${proposal.id}`,
  );
  const error = (field: PlanField) => {
    const problem = tried ? problems[field] : undefined;
    return problem === undefined ? {} : { error: problem };
  };
  const text = (field: PlanField) => ({
    value: draft[field],
    onChange: (value: string) => setDraft({ ...draft, [field]: value }),
    ...error(field),
  });

  async function open() {
    setTried(true);
    const { fork } = stewardship;
    if (!("plan" in made) || fork === undefined) return;
    const receipt = await transaction.send({
      title: `Open a fork over proposal ${proposal.id}`,
      address: fork,
      abi: stewardshipForkAbi,
      functionName: "open",
      args: [proposal.id, made.plan],
    });
    if (receipt === undefined) return;
    const [opened] = parseEventLogs({
      abi: stewardshipForkAbi,
      eventName: "ForkOpened",
      logs: receipt.logs,
    });
    await applyReceipt(queries, subject, receipt).catch(() => undefined);
    transaction.clear();
    if (opened !== undefined) navigate(href("fork", { ...subjectQuery(subject), id: opened.args.forkId }));
  }
  const elsewhere = wallet.chainId !== deployment.chainId;
  const count = Object.keys(problems).length;
  const reason =
    tried && count > 0
      ? "Put right what is marked above first."
      : elsewhere
        ? `Switch your wallet to ${deployment.name} first.`
        : undefined;
  return (
    <form
      className={style.stack}
      aria-label="Plan of the new community"
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      <Section title="Names">
        <div className={style.form}>
          <Field label="Name of the community" hint="At most 31 bytes." {...text("name")} />
          <div className={style.pair}>
            <Field label="Name of its votes" hint="Such as: Egret votes." {...text("tokenName")} />
            <Field label="Their sign" hint="Short, such as EGR." {...text("symbol")} />
          </div>
          <Field label="Name of its model" {...text("model")} />
        </div>
      </Section>
      <Section title="Charter">
        <CharterField
          subject={subject}
          draft={draft}
          onChange={setDraft}
          present={parent.model.charter}
          problems={tried ? problems : {}}
        />
      </Section>
      <Section title="Rules">
        <div className={style.form}>
          <div className={style.pair}>
            <Field
              label="Votes that it takes to propose, in percent"
              hint="Of all its votes."
              inputMode="decimal"
              {...text("toPropose")}
            />
            <Field
              label="Least quorum, in percent"
              hint="Of the votes that it starts with; it stays that number."
              inputMode="decimal"
              {...text("floor")}
            />
          </div>
          <Disclosure summary="All other rules are as they are here now">
            <DefinitionList items={rulesOf("plan" in made ? made.plan : parent)} />
          </Disclosure>
        </div>
      </Section>
      <Section title="Put it forward">
        <div className={style.form}>
          <p>
            Nobody can change the plan afterwards. Votes in the new community go to those who leave, one for
            one; its treasury gets their share, and its own votes decide about it.
          </p>
          {wallet.status === "connected" ? (
            <>
              <WrongNetwork deployment={deployment} />
              <Button
                type="submit"
                look="primary"
                wide
                busy={transaction.busy}
                {...(reason !== undefined && { reason })}
              >
                Open the fork
              </Button>
            </>
          ) : (
            <Button wide onClick={openConnectDialog}>
              Connect a wallet to open the fork
            </Button>
          )}
          <TransactionStatus transaction={transaction} deployment={deployment} done="Opened" />
        </div>
      </Section>
    </form>
  );
}
