"use client";
import {
  type ContributionRequest,
  parseContributionRequest,
  REQUEST_LIMITS,
  RequestError,
} from "@commonweight/sdk/requests";
import { useState } from "react";
import { FileField } from "../propose/parts/FileField.tsx";
import style from "./Join.module.css";

/** Opens a request that somebody sent as a file. */
export function OpenRequest({ onOpen }: { onOpen: (request: ContributionRequest) => void }) {
  const [problem, setProblem] = useState<string>();
  async function open(file: File) {
    if (file.size > REQUEST_LIMITS.file) {
      setProblem(`The file is larger than a request can be (${REQUEST_LIMITS.file} bytes). Choose another.`);
      return;
    }
    try {
      onOpen(parseContributionRequest(await file.text()));
      setProblem(undefined);
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      setProblem(`${error.message} ${error.details ?? ""} ${error.remedy}`);
    }
  }
  return (
    <div className={style.stack}>
      <FileField
        id="request-file"
        label="Request file"
        hint="Somebody sent you a request? Open it to read it and to make a proposal of it. A link opens by itself."
        accept=".json,application/json"
        error={problem}
        onFile={(file) => void open(file)}
      />
    </div>
  );
}
