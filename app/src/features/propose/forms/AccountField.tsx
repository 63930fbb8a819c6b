"use client";
import { listMembers } from "@commonweight/sdk/history";
import { isAddress } from "viem";
import { Combobox } from "../parts/Combobox.tsx";
import type { ComboOption } from "../parts/comboboxOptions.ts";
import type { FormContext } from "./form.ts";

type Props = {
  id: string;
  label: string;
  hint: string;
  value: string;
  onChange: (account: string) => void;
  error: string | undefined;
  context: FormContext;
};

/** A member by name, or any address. */
export function AccountField({ id, label, hint, value, onChange, error, context }: Props) {
  const options = memberOptions(context);
  const name = isAddress(value) ? context.names[value] : undefined;
  return (
    <Combobox
      id={id}
      label={label}
      hint={name === undefined ? hint : `This is ${name}, by the name that this account gave itself.`}
      error={error}
      free
      options={options}
      value={value}
      onChange={onChange}
      placeholder="0x…"
      nothing="No member fits."
    />
  );
}

function memberOptions({ build, names }: FormContext): readonly ComboOption[] {
  return listMembers(build.history).map(({ address }) => {
    const name = names[address];
    return name === undefined
      ? { value: address, label: address }
      : { value: address, label: name, detail: address };
  });
}
