"use client";
import type { ReactNode } from "react";
import type { Hex } from "viem";
import { Button, Disclosure, Select } from "../../components/index.ts";
import { showInvisible } from "../../lib/format/text.ts";
import { Checkbox } from "../propose/parts/Checkbox.tsx";
import style from "./Licences.module.css";
import { isTried, type Situation, type WhatIf } from "./situation.ts";

type Props = {
  situation: Situation;
  whatIf: WhatIf;
  onData: (without: ReadonlySet<Hex>) => void;
  onOutput: (output: string | undefined) => void;
  /** What follows, beneath the switches. */
  children: ReactNode;
};

/** Tries other data and other terms of the weights. Nothing is proposed by it. */
export function Switches({ situation, whatIf, onData, onOutput, children }: Props) {
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
        <p className={style.soft}>Nothing is proposed by this. It shows what would follow.</p>
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
        {isTried(whatIf) && (
          <Button
            look="quiet"
            onClick={() => {
              onData(new Set());
              onOutput(undefined);
            }}
          >
            Put everything back
          </Button>
        )}
        {children}
      </div>
    </Disclosure>
  );
}
