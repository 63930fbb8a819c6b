"use client";
import { availableWithinLimit } from "@commonweight/sdk/history";
import { Select } from "../../../components/index.ts";
import { sayMoney } from "../actions/buildMilestones.ts";
import { tokenOf } from "../actions/values.ts";
import type { FormContext } from "./form.ts";

type Props = {
  id: string;
  value: string;
  onChange: (token: string) => void;
  error: string | undefined;
  context: FormContext;
};

/** Ether, or a token that the record knows, with what the treasury has of it. */
export function TokenField({ id, value, onChange, error, context }: Props) {
  const { tokens } = context.build;
  return (
    <Select
      id={id}
      label="Token"
      hint={hintFor(value, context)}
      value={value}
      onChange={onChange}
      error={error}
      options={[
        { value: "", label: "Choose a token" },
        ...tokens.map(({ address, symbol }) => ({ value: address, label: symbol })),
      ]}
    />
  );
}

function hintFor(value: string, { build }: FormContext): string {
  const token = tokenOf(build.tokens, value);
  if (token === undefined)
    return "What the treasury has, and what ordinary votes may spend of it, is shown once you choose.";
  const { balance } = token;
  const has =
    balance === undefined
      ? "The treasury's balance is being read."
      : `The treasury has ${sayMoney(balance, token)}.`;
  const within = availableWithinLimit(build.history, token.address, build.now);
  return `${has} Ordinary votes may still spend ${sayMoney(within, token)} in this period of 30 days.`;
}
