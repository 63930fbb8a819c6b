"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { asking } from "../lib/asking.ts";
import { reportReadTo } from "../lib/freshness.ts";
import { onReceipt } from "../lib/receipts.ts";
import { namesFrom, useOutline } from "../lib/record/index.ts";
import { sayModelLine } from "../lib/record/sayModelLine.ts";
import { setModelLine } from "./modelLine.ts";
import { setRecordNames } from "./recordNames.ts";
import type { Subject } from "./subject.ts";

/**
 * What the frame says from the record: the model in a line, how far the record was read, members' names. And it lets a
 * transaction of this reader show in the record as soon as it is in a block.
 */
export default function RecordGlue({ subject }: { subject: Subject }) {
  const client = useQueryClient();
  const { data } = useOutline(subject);
  const history = data?.history;
  const readTo = data?.readTo;
  const checked = data?.checkedAt !== undefined;
  useEffect(() => {
    setModelLine(history === undefined ? undefined : sayModelLine(history));
    setRecordNames(history === undefined ? undefined : namesFrom(subject, history));
  }, [subject, history]);
  useEffect(
    () => reportReadTo(readTo === undefined ? undefined : { block: readTo, checked }),
    [readTo, checked],
  );
  useEffect(
    () => () => {
      setModelLine(undefined);
      setRecordNames(undefined);
      reportReadTo(undefined);
    },
    [],
  );
  useEffect(
    () =>
      onReceipt((deployment, receipt) => {
        if (deployment.genesisHash === subject.deployment.genesisHash)
          void asking().then(({ applyReceipt }) => applyReceipt(client, subject, receipt));
      }),
    [client, subject],
  );
  return null;
}
