"use client";
import { proposalNumber } from "@commonweight/sdk/proposals";
import type { ReactNode } from "react";
import { AppLink } from "../components/AppLink.tsx";
import { useSubjectQuery } from "./subject.ts";

/** Leads to the vote that decided something. What no vote decided was there when the stewardship was set up. */
export function ProposalLink({ id, children }: { id: bigint; children?: ReactNode }) {
  const query = useSubjectQuery();
  if (id === 0n) return <span>the founding</span>;
  return (
    <AppLink page="proposal" query={{ ...query, id }}>
      {children ?? proposalNumber(id)}
    </AppLink>
  );
}
