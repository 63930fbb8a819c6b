"use client";
import { useEffect, useState } from "react";
import { Field, RadioGroup } from "../../components/index.ts";
import { setFilters } from "../../lib/router.ts";
import { Checkbox } from "../propose/parts/Checkbox.tsx";
import style from "./History.module.css";
import { isNote, KIND_FILTERS, type KindFilter, kindOf } from "./kinds.ts";
import type { Line } from "./timeline.ts";

/** Typing settles for this long before the address changes, in milliseconds: browsers limit how often it may. */
const SETTLE = 200;

type Props = { kind: KindFilter; wanted: string; notes: boolean; lines: readonly Line[] };

/** Search, kind and notes, kept in the address so that what is found can be sent on. */
export function Filters({ kind, wanted, notes, lines }: Props) {
  const counted = notes ? lines : lines.filter(({ entry }) => !isNote(entry));
  const count = (value: KindFilter) =>
    value === "all" ? counted.length : counted.filter(({ entry }) => kindOf(entry) === value).length;
  return (
    <search className={style.filters}>
      <SearchField wanted={wanted} />
      <div className={style.choices}>
        <RadioGroup
          legend="Kind"
          inline
          options={KIND_FILTERS.map(({ value, label }) => ({ value, label: `${label} (${count(value)})` }))}
          value={kind}
          onChange={(value) => setFilters({ kind: value === "all" ? "" : value, show: "" })}
        />
        <Checkbox
          label="With what contracts note for themselves"
          note="Calls of the timelock, running totals of votes, links of the registry's hash chain."
          checked={notes}
          onChange={(checked) => setFilters({ notes: checked ? "1" : "", show: "" })}
        />
      </div>
    </search>
  );
}

function SearchField({ wanted }: { wanted: string }) {
  const [typed, setTyped] = useState(wanted);
  const [settled, setSettled] = useState(wanted);
  // The address moved by itself, as by going back: the field follows.
  if (wanted !== settled) {
    setSettled(wanted);
    setTyped(wanted);
  }
  useEffect(() => {
    if (typed === settled) return;
    const timer = setTimeout(() => {
      setSettled(typed.trim());
      setFilters({ q: typed.trim(), show: "" });
    }, SETTLE);
    return () => clearTimeout(timer);
  }, [typed, settled]);
  return (
    <Field
      label="Search the record"
      type="search"
      inputMode="search"
      value={typed}
      onChange={setTyped}
      hint="Names, words of reasons, block numbers"
    />
  );
}
