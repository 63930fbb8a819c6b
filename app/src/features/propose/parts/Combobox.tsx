"use client";
import { type KeyboardEvent, type ReactNode, useId, useState } from "react";
import fieldStyle from "../../../components/Field.module.css";
import { FieldFrame } from "../../../components/Field.tsx";
import style from "./Combobox.module.css";
import { type ComboOption, matching, move } from "./comboboxOptions.ts";

type ComboboxProps = {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  options: readonly ComboOption[];
  /** An option's value; what was typed, when any text will do. */
  value: string;
  onChange: (value: string) => void;
  /** Any text will do; the options are suggestions. */
  free?: boolean;
  placeholder?: string;
  /** Said when nothing fits what was typed. */
  nothing: string;
};

/** A field that offers what fits as one types, with the keyboard of every list: arrows, Enter, Escape. */
export function Combobox(props: ComboboxProps) {
  const { options, value, onChange, free = false, placeholder, nothing } = props;
  const listId = useId();
  const [typed, setTyped] = useState<string>();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const chosen = options.find((option) => option.value === value);
  const shown = typed ?? (free ? value : (chosen?.label ?? ""));
  const offered = matching(options, typed ?? (free ? value : ""));
  const current = offered[active];

  function choose(option: ComboOption) {
    onChange(option.value);
    setTyped(undefined);
    close();
  }
  function close() {
    setOpen(false);
    setActive(-1);
  }
  function type(text: string) {
    if (free) onChange(text);
    else {
      setTyped(text);
      if (text === "") onChange("");
    }
    setOpen(true);
    setActive(-1);
  }
  function leave() {
    const exact = offered.find((option) => option.label === typed);
    if (exact !== undefined) choose(exact);
    setTyped(undefined);
    close();
  }
  function press(event: KeyboardEvent) {
    if (event.key === "Escape" && open) {
      event.preventDefault();
      setTyped(undefined);
      close();
    } else if (event.key === "Enter" && open && current !== undefined) {
      event.preventDefault();
      choose(current);
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setOpen(true);
      setActive(move(active, offered.length, event.key === "ArrowDown" ? 1 : -1));
    }
  }
  return (
    <FieldFrame {...props}>
      {({ id, describedBy }) => (
        <div className={style.combobox}>
          <input
            id={id}
            className={fieldStyle.input}
            role="combobox"
            type="text"
            autoComplete="off"
            spellCheck={false}
            placeholder={placeholder}
            value={shown}
            aria-expanded={open}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={open && current !== undefined ? `${listId}-${active}` : undefined}
            aria-invalid={props.error !== undefined || undefined}
            aria-describedby={describedBy}
            onChange={(event) => type(event.target.value)}
            onClick={() => setOpen(true)}
            onKeyDown={press}
            onBlur={leave}
          />
          <div
            id={listId}
            role="listbox"
            tabIndex={-1}
            aria-label="What fits"
            className={style.list}
            hidden={!open || (free && offered.length === 0)}
          >
            {offered.map((option, index) => (
              <div
                key={option.value}
                id={`${listId}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === active}
                className={`${style.option} ${index === active ? style.active : ""}`}
                // The field keeps the focus, so that leaving it is not mistaken for giving up.
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => choose(option)}
                onKeyDown={press}
              >
                {option.label}
                {option.detail !== undefined && <span className={style.detail}>{option.detail}</span>}
              </div>
            ))}
            {offered.length === 0 && (
              <div
                role="option"
                tabIndex={-1}
                aria-selected={false}
                aria-disabled="true"
                className={style.option}
              >
                {nothing}
              </div>
            )}
          </div>
        </div>
      )}
    </FieldFrame>
  );
}
