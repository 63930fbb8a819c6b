"use client";
import { type ReactNode, useId } from "react";
import style from "./RadioGroup.module.css";

type RadioGroupProps<T extends string> = {
  legend: ReactNode;
  options: readonly { value: T; label: ReactNode; note?: ReactNode; disabled?: boolean }[];
  value: T | undefined;
  onChange: (value: T) => void;
  /** Side by side, for short choices such as filters. */
  inline?: boolean;
  hideLegend?: boolean;
};

/** One of a few, as real radio buttons: arrow keys, forms and screen readers work as everywhere. */
export function RadioGroup<T extends string>(props: RadioGroupProps<T>) {
  const { legend, options, value, onChange, inline = false, hideLegend = false } = props;
  const name = useId();
  return (
    <fieldset>
      <legend className={hideLegend ? "visually-hidden" : style.legend}>{legend}</legend>
      <div className={`${style.options} ${inline ? style.inline : ""}`}>
        {options.map((option) => (
          // The name of a choice is its label alone; the note describes it.
          <label key={option.value} className={style.option}>
            <input
              type="radio"
              className={style.radio}
              name={name}
              value={option.value}
              checked={value === option.value}
              disabled={option.disabled}
              aria-labelledby={`${name}-${option.value}`}
              aria-describedby={option.note === undefined ? undefined : `${name}-${option.value}-note`}
              onChange={() => onChange(option.value)}
            />
            <span className={style.label} id={`${name}-${option.value}`}>
              {option.label}
            </span>
            {option.note !== undefined && (
              <span className={style.note} id={`${name}-${option.value}-note`}>
                {option.note}
              </span>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
