"use client";
import { LABELS, type Label } from "@commonweight/sdk/proposals";
import { useEffect, useState } from "react";
import { Field, RadioGroup, Select } from "../../components/index.ts";
import { setFilters } from "../../lib/router.ts";
import { ABOUT_WORDS, type Needs, STATE_FILTERS, type StateFilter } from "./filters.ts";
import { NeedsVote } from "./NeedsVote.tsx";
import style from "./Proposals.module.css";

/** Typing settles for this long before the address changes, in milliseconds: browsers limit how often it may. */
const SETTLE = 200;

const ABOUT_OPTIONS = [
  { value: "", label: "Anything" },
  ...LABELS.map((label) => ({ value: label, label: ABOUT_WORDS[label] })),
];

type Props = {
  filter: StateFilter;
  wanted: string;
  counts: (filter: StateFilter) => number;
  about: Label | undefined;
  needs: Needs | undefined;
  /** The connected account. */
  connected: string | undefined;
};

/** Search, subject, who still has to vote, and state, kept in the address so that what is found can be sent on. */
export function Filters({ filter, wanted, counts, about, needs, connected }: Props) {
  return (
    <search className={style.filters}>
      <div className={style.wanted}>
        <SearchField wanted={wanted} />
        <Select
          label="About"
          hint="As its calls say"
          value={about ?? ""}
          onChange={(value) => setFilters({ about: value })}
          options={ABOUT_OPTIONS}
        />
        <NeedsVote needs={needs} connected={connected} />
      </div>
      <RadioGroup
        legend="State"
        inline
        options={STATE_FILTERS.map(({ value, label }) => ({ value, label: `${label} (${counts(value)})` }))}
        value={filter}
        onChange={(value) => setFilters({ state: value === "all" ? "" : value })}
      />
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
      setFilters({ q: typed.trim() });
    }, SETTLE);
    return () => clearTimeout(timer);
  }, [typed, settled]);
  return (
    <Field
      label="Search proposals"
      type="search"
      inputMode="search"
      value={typed}
      onChange={setTyped}
      hint="Numbers, titles, texts and reasons"
    />
  );
}
