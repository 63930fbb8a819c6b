"use client";
import type { Hex } from "viem";
import { Disclosure, Select } from "../../components/index.ts";
import { showInvisible } from "../../lib/format/text.ts";
import { Checkbox } from "../propose/parts/Checkbox.tsx";
import style from "./Licences.module.css";
import type { Situation, WhatIf } from "./situation.ts";

type Props = {
  situation: Situation;
  whatIf: WhatIf;
  onData: (without: ReadonlySet<Hex>) => void;
  onOutput: (output: string | undefined) => void;
};

/** Tries other data and other terms of the weights. Nothing is proposed by it. */
export function Switches({ situation, whatIf, onData, onOutput }: Props) {
  const { inputs, matrix, output } = situation;
  const offered = matrix.status === "unreadable" ? [] : matrix.published.matrix.outputs;
  const licences = offered.flatMap((group) => group.licences).filter((id) => id !== output);
  function set(id: Hex, on: boolean) {
    const without = new Set(whatIf.without);
    if (on) without.delete(id);
    else without.add(id);
    onData(without);
  }
  return (
    <Disclosure summary="Try it with other data or other terms" bare>
      <div className={style.switches}>
        <Select
          label="Terms of the weights"
          value={whatIf.output ?? ""}
          onChange={(value) => onOutput(value === "" ? undefined : value)}
          options={[
            {
              value: "",
              label: output === undefined ? "None are set" : `${showInvisible(output)}, as it stands`,
            },
            ...licences.map((id) => ({ value: id, label: showInvisible(id) })),
          ]}
        />
        <fieldset className={style.data}>
          <legend>Made of</legend>
          {inputs.map(({ id, name, terms }) => (
            <Checkbox
              key={id}
              label={showInvisible(name)}
              note={terms === undefined ? "terms not known" : showInvisible(terms)}
              checked={!whatIf.without.has(id)}
              onChange={(on) => set(id, on)}
            />
          ))}
        </fieldset>
      </div>
    </Disclosure>
  );
}
