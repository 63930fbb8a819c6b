"use client";
import { type ReactNode, useId } from "react";
import style from "./Checkbox.module.css";

type CheckboxProps = {
  label: ReactNode;
  note?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
};

export function Checkbox({ label, note, checked, onChange }: CheckboxProps) {
  const id = useId();
  return (
    <span className={style.row}>
      <input
        id={id}
        type="checkbox"
        className={style.box}
        checked={checked}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id}>{label}</label>
      {note !== undefined && (
        <span id={`${id}-note`} className={style.note}>
          {note}
        </span>
      )}
    </span>
  );
}

type CheckboxesProps<T extends string> = {
  id: string;
  legend: ReactNode;
  options: readonly { value: T; label: string }[];
  value: readonly T[];
  onChange: (value: readonly T[]) => void;
  error?: ReactNode;
};

/** Any of a few, kept in the order of the options. */
export function Checkboxes<T extends string>({
  id,
  legend,
  options,
  value,
  onChange,
  error,
}: CheckboxesProps<T>) {
  function set(option: T, checked: boolean) {
    const chosen = new Set(value);
    if (checked) chosen.add(option);
    else chosen.delete(option);
    onChange(options.map((each) => each.value).filter((each) => chosen.has(each)));
  }
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={error === undefined ? undefined : `${id}-error`}>
      <legend className={style.legend}>{legend}</legend>
      <div className={style.columns}>
        {options.map((option) => (
          <Checkbox
            key={option.value}
            label={option.label}
            checked={value.includes(option.value)}
            onChange={(checked) => set(option.value, checked)}
          />
        ))}
      </div>
      {error !== undefined && (
        <span id={`${id}-error`} className={style.error}>
          {error}
        </span>
      )}
    </fieldset>
  );
}
