"use client";
import { EVIDENCE_FIELDS, TIERS } from "@commonweight/sdk/chain";
import { TIER_WORDS } from "@commonweight/sdk/proposals";
import { Button, Field, Select } from "../../../components/index.ts";
import { MAX_MILESTONES, milestoneField, sayMoney, sumOfMilestones } from "../actions/buildMilestones.ts";
import { tokenOf } from "../actions/values.ts";
import { blankMilestone, freshKey, moved } from "../draft/draft.ts";
import type { ActionDrafts, MilestoneDraft } from "../draft/shapes.ts";
import { Checkboxes } from "../parts/Checkbox.tsx";
import style from "../parts/Form.module.css";
import type { FormProps } from "./form.ts";
import { EVIDENCE_WORDS } from "./runWords.ts";
import { SpendingNote } from "./SpendingNote.tsx";

type Props = FormProps<ActionDrafts["fundRun"]>;

/** What is paid for what, in order. */
export function MilestoneFields({ id, draft, onChange, errors, context }: Props) {
  const { milestones } = draft;
  const token = tokenOf(context.build.tokens, draft.token);
  const set = (next: readonly MilestoneDraft[]) => onChange({ ...draft, milestones: next });
  const sum = token && sumOfMilestones(draft, token.decimals);
  return (
    <div className={style.stack} id={`${id}-milestones`} tabIndex={-1}>
      {milestones.map((milestone, index) => (
        <OneMilestone
          key={milestone.key}
          id={id}
          index={index}
          milestone={milestone}
          symbol={token?.symbol}
          errors={errors}
          onChange={(changed) => set(milestones.map((each, i) => (i === index ? changed : each)))}
          onMove={(by) => set(moved(milestones, index, by))}
          onRemove={() => set(milestones.filter((_, i) => i !== index))}
          last={index === milestones.length - 1}
        />
      ))}
      <Button
        onClick={() => set([...milestones, blankMilestone(freshKey(milestones, `${draft.key}-`))])}
        {...(milestones.length >= MAX_MILESTONES
          ? { reason: `A run has at most ${MAX_MILESTONES} milestones.` }
          : {})}
      >
        Add a milestone
      </Button>
      {errors.milestones !== undefined && <p className={style.error}>{errors.milestones}</p>}
      {token !== undefined && sum !== undefined && sum > 0n && (
        <>
          <p className={style.note}>The milestones add up to {sayMoney(sum, token)}.</p>
          <SpendingNote amount={sum} token={token} build={context.build} />
        </>
      )}
    </div>
  );
}

type OneProps = {
  id: string;
  index: number;
  milestone: MilestoneDraft;
  symbol: string | undefined;
  errors: Props["errors"];
  onChange: (milestone: MilestoneDraft) => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
  last: boolean;
};

function OneMilestone({ id, index, milestone, symbol, errors, onChange, onMove, onRemove, last }: OneProps) {
  const number = index + 1;
  const field = (name: Parameters<typeof milestoneField>[1]) => milestoneField(index, name);
  return (
    <fieldset className={style.group}>
      <legend className={style.legend}>Milestone {number}</legend>
      <Field
        id={`${id}-${field("title")}`}
        label="Title"
        hint="What is reached, such as a quarter of the tokens."
        value={milestone.title}
        onChange={(title) => onChange({ ...milestone, title })}
        error={errors[field("title")]}
      />
      <div className={style.pair}>
        <Field
          id={`${id}-${field("amount")}`}
          label={symbol === undefined ? "Amount" : `Amount in ${symbol}`}
          inputMode="decimal"
          value={milestone.amount}
          onChange={(amount) => onChange({ ...milestone, amount })}
          error={errors[field("amount")]}
        />
        <Field
          id={`${id}-${field("dueAt")}`}
          label="Due"
          type="datetime-local"
          value={milestone.dueAt}
          onChange={(dueAt) => onChange({ ...milestone, dueAt })}
          error={errors[field("dueAt")]}
        />
      </div>
      <Checkboxes
        id={`${id}-${field("evidence")}`}
        legend="What the operator must show"
        options={EVIDENCE_FIELDS.map((value) => ({ value, label: EVIDENCE_WORDS[value] }))}
        value={milestone.evidence}
        onChange={(evidence) => onChange({ ...milestone, evidence })}
        error={errors[field("evidence")]}
      />
      <Select
        id={`${id}-${field("evidence")}-tier`}
        label="How far others must have verified it to be paid"
        value={milestone.leastTier}
        onChange={(chosen) =>
          onChange({ ...milestone, leastTier: TIERS.find((tier) => tier === chosen) ?? milestone.leastTier })
        }
        options={TIERS.map((value) => ({ value, label: TIER_WORDS[value] }))}
      />
      <div className={style.row}>
        {index > 0 && (
          <Button look="quiet" label={`Move milestone ${number} up`} onClick={() => onMove(-1)}>
            Move up
          </Button>
        )}
        {!last && (
          <Button look="quiet" label={`Move milestone ${number} down`} onClick={() => onMove(1)}>
            Move down
          </Button>
        )}
        <Button look="quiet" label={`Remove milestone ${number}`} onClick={onRemove}>
          Remove
        </Button>
      </div>
    </fieldset>
  );
}
