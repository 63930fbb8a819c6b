"use client";
import { useState } from "react";
import { Button, Select } from "../../../components/index.ts";
import { ACTION_TYPES, ACTIONS } from "../actions/labels.ts";
import type { DraftType } from "../draft/shapes.ts";
import style from "./Compose.module.css";
import { LIST_FIELD } from "./mistakes.ts";

type Props = {
  /** Kinds that this stewardship's contracts can carry out. */
  possible: (type: DraftType) => boolean;
  first: boolean;
  error: string | undefined;
  onAdd: (type: DraftType) => void;
};

/** Adds an action of a kind. */
export function AddAction({ possible, first, error, onAdd }: Props) {
  const types = ACTION_TYPES.filter(possible);
  const [type, setType] = useState<DraftType | undefined>(types[0]);
  if (type === undefined) return null;
  return (
    <div className={style.add}>
      <Select
        id={LIST_FIELD}
        label={first ? "What should change?" : "What else should change?"}
        hint={ACTIONS[type].note}
        error={error}
        value={type}
        onChange={(chosen) => setType(types.find((each) => each === chosen) ?? type)}
        options={types.map((each) => ({ value: each, label: ACTIONS[each].label }))}
      />
      <Button look={first ? "primary" : "plain"} onClick={() => onAdd(type)}>
        {first ? "Add this action" : "Add another action"}
      </Button>
    </div>
  );
}
