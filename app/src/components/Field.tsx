"use client";
import { type HTMLInputTypeAttribute, type ReactNode, useId } from "react";
import style from "./Field.module.css";

type Common = {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong and how to put it right; its presence marks the field. */
  error?: ReactNode;
  required?: boolean;
  name?: string;
  /** For a link that leads here, as in a summary of what is wrong. */
  id?: string;
};

type ControlIds = { id: string; describedBy: string | undefined };

export function FieldFrame({
  label,
  hint,
  error,
  id: given,
  children,
}: Common & { children: (ids: ControlIds) => ReactNode }) {
  const own = useId();
  const id = given ?? own;
  const hintId = hint === undefined ? "" : `${id}-hint`;
  const errorId = error === undefined ? "" : `${id}-error`;
  return (
    <div className={style.field}>
      <label className={style.label} htmlFor={id}>
        {label}
      </label>
      {hint !== undefined && (
        <span className={style.hint} id={hintId}>
          {hint}
        </span>
      )}
      {children({ id, describedBy: `${hintId} ${errorId}`.trim() || undefined })}
      {error !== undefined && (
        <span className={style.error} id={errorId} role="alert">
          {error}
        </span>
      )}
    </div>
  );
}

type FieldProps = Common & {
  value: string;
  onChange: (value: string) => void;
  type?: HTMLInputTypeAttribute;
  inputMode?: "text" | "decimal" | "numeric" | "url" | "search";
  placeholder?: string;
  autoComplete?: string;
};

/** A line of text. */
export function Field(props: FieldProps) {
  const {
    value,
    onChange,
    type = "text",
    inputMode,
    placeholder,
    required,
    name,
    autoComplete = "off",
  } = props;
  return (
    <FieldFrame {...props}>
      {({ id, describedBy }) => (
        <input
          id={id}
          name={name}
          className={style.input}
          type={type}
          inputMode={inputMode}
          placeholder={placeholder}
          autoComplete={autoComplete}
          required={required}
          value={value}
          aria-invalid={props.error !== undefined || undefined}
          aria-describedby={describedBy}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FieldFrame>
  );
}

type TextAreaProps = Common & {
  value: string;
  onChange: (value: string) => void;
  /** The most bytes of UTF-8 that the contracts take; the counter counts bytes, as they do. */
  maxBytes?: number;
  rows?: number;
  placeholder?: string;
};

const encoder = new TextEncoder();

/** Several lines of text, with a count of what is left when there is a limit. */
export function TextArea(props: TextAreaProps) {
  const { value, onChange, maxBytes, rows = 5, placeholder, required, name } = props;
  const used = encoder.encode(value).length;
  const over = maxBytes !== undefined && used > maxBytes;
  return (
    <FieldFrame
      {...props}
      {...(over ? { error: `Too long by ${used - maxBytes} bytes. Shorten it, please.` } : {})}
    >
      {({ id, describedBy }) => (
        <>
          <textarea
            id={id}
            name={name}
            className={style.input}
            rows={rows}
            placeholder={placeholder}
            required={required}
            value={value}
            aria-invalid={over || props.error !== undefined || undefined}
            aria-describedby={describedBy}
            onChange={(event) => onChange(event.target.value)}
          />
          {maxBytes !== undefined && (
            <span className={`${style.counter} ${over ? style.over : ""}`}>
              {used} of {maxBytes} bytes
            </span>
          )}
        </>
      )}
    </FieldFrame>
  );
}

type SelectProps = Common & {
  value: string;
  onChange: (value: string) => void;
  options: readonly { value: string; label: string }[];
};

/** One of a short list, for filters and forms. */
export function Select(props: SelectProps) {
  const { value, onChange, options, required, name } = props;
  return (
    <FieldFrame {...props}>
      {({ id, describedBy }) => (
        <select
          id={id}
          name={name}
          className={`${style.input} ${style.select}`}
          required={required}
          value={value}
          aria-invalid={props.error !== undefined || undefined}
          aria-describedby={describedBy}
          onChange={(event) => onChange(event.target.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}
