"use client";
import { type Call, stewardGovernorAbi } from "@commonweight/sdk/chain";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import { isAddressEqual, parseEventLogs, type TransactionReceipt } from "viem";
import { getTransactionReceipt } from "viem/actions";
import type { Subject } from "../../../frame/index.ts";
import { clientFor } from "../../../lib/chain.ts";
import { applyReceipt } from "../../../lib/record/applyReceipt.ts";
import { navigate, useHref } from "../../../lib/router.ts";
import { subjectQuery } from "../../../lib/subject.ts";
import { useTransaction } from "../../transactions/index.ts";

/** The id that the governor gave to what was proposed in a transaction. */
function proposedId(receipt: Pick<TransactionReceipt, "logs">, governor: `0x${string}`): bigint | undefined {
  const logs = receipt.logs.filter(({ address }) => isAddressEqual(address, governor));
  const [created] = parseEventLogs({ abi: stewardGovernorAbi, eventName: "ProposalCreated", logs });
  return created?.args.proposalId;
}

/**
 * The one transaction that proposes. Once it is in a block, also when that happens after a reload, the draft goes and the
 * page of the new proposal opens.
 */
export function useProposeTransaction(subject: Subject, clearDraft: () => void) {
  const { deployment, stewardship } = subject;
  const key = `propose:${deployment.chainId}:${stewardship.governor.toLowerCase()}`;
  const transaction = useTransaction(deployment, key);
  const queries = useQueryClient();
  const href = useHref();
  const { state } = transaction;
  const hash = state.step === "confirmed" ? state.hash : undefined;

  const finish = useEffectEvent(async (confirmed: `0x${string}`) => {
    const receipt = await getTransactionReceipt(clientFor(deployment), { hash: confirmed });
    const id = proposedId(receipt, stewardship.governor);
    if (id === undefined) return;
    await applyReceipt(queries, subject, receipt).catch(() => undefined);
    clearDraft();
    transaction.clear();
    navigate(href("proposal", { ...subjectQuery(subject), id }));
  });
  useEffect(() => {
    if (hash !== undefined) void finish(hash);
  }, [hash]);

  function propose(title: string, calls: readonly Call[], description: string) {
    return transaction.send({
      title: `Propose: ${title}`,
      address: stewardship.governor,
      abi: stewardGovernorAbi,
      functionName: "propose",
      args: [
        calls.map(({ target }) => target),
        calls.map(({ value }) => value),
        calls.map(({ data }) => data),
        description,
      ],
    });
  }
  return { transaction, propose };
}
