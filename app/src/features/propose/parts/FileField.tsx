"use client";
import type { ReactNode } from "react";
import { FieldFrame } from "../../../components/Field.tsx";
import style from "./FileField.module.css";

type FileFieldProps = {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  /** File name endings, as the browser's own file dialog takes them. */
  accept?: string;
  multiple?: boolean;
  onFile: (file: File, ...more: File[]) => void;
};

/** A file, or several, chosen with the browser's own dialog or dropped on the field, which takes both by itself. None leaves the browser. */
export function FileField(props: FileFieldProps) {
  const { accept, multiple = false, onFile } = props;
  return (
    <FieldFrame {...props}>
      {({ id, describedBy }) => (
        <input
          id={id}
          type="file"
          className={style.input}
          accept={accept}
          multiple={multiple}
          aria-invalid={props.error !== undefined || undefined}
          aria-describedby={describedBy}
          onChange={(event) => {
            const [file, ...more] = event.target.files ?? [];
            if (file !== undefined) onFile(file, ...more);
            // The same file can be chosen again after it was corrected.
            event.target.value = "";
          }}
        />
      )}
    </FieldFrame>
  );
}
