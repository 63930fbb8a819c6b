"use client";
import { decodeReceipt } from "@commonweight/sdk/chain";
import { applyGovernorLogs } from "@commonweight/sdk/governors";
import { HistoryError } from "@commonweight/sdk/history";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { getBlock } from "viem/actions";
import { clientFor } from "../../lib/chain.ts";
import { reportReadTo } from "../../lib/freshness.ts";
import { governorRecordOptions } from "../../lib/governor/queries.ts";
import { headOptions } from "../../lib/query.ts";
import { onReceipt } from "../../lib/receipts.ts";
import { useAtEachHead } from "../../lib/record/index.ts";
import type { Subject } from "../../lib/subject.ts";

/**
 * A governor's proposals and votes, caught up at each new block. A transaction of this reader shows in them as soon as it
 * is in a block.
 */
export function useGovernorRecord(subject: Subject) {
  const client = useQueryClient();
  const options = governorRecordOptions(subject);
  const query = useQuery(options);
  useAtEachHead(subject, [options.queryKey]);
  const readTo = query.data?.readTo;
  useEffect(() => {
    reportReadTo(readTo === undefined ? undefined : { block: readTo, checked: true });
    return () => reportReadTo(undefined);
  }, [readTo]);
  useEffect(
    () =>
      onReceipt(async (deployment, receipt) => {
        if (deployment.genesisHash !== subject.deployment.genesisHash) return;
        const { queryKey } = governorRecordOptions(subject);
        const block = await getBlock(clientFor(deployment), { blockHash: receipt.blockHash });
        const logs = decodeReceipt({ ...subject, receipt, timestamp: Number(block.timestamp) });
        client.setQueryData(queryKey, (now) => {
          if (now === undefined || now.readTo >= Number(receipt.blockNumber)) return now;
          try {
            return { ...now, history: applyGovernorLogs(now.history, logs) };
          } catch (error) {
            if (error instanceof HistoryError) return now;
            throw error;
          }
        });
        await client.refetchQueries({ queryKey: headOptions(deployment).queryKey, exact: true });
      }),
    [client, subject],
  );
  return query;
}
