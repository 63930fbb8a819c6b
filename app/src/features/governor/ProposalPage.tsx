"use client";
import { later } from "../../lib/later.ts";
import { OpenedGovernor } from "./OpenedGovernor.tsx";

const FoundProposal = later(() => import("./FoundProposal.tsx").then((m) => m.FoundProposal));

export function GovernorProposalPage() {
  return <OpenedGovernor loading="Proposal">{(opened) => <FoundProposal {...opened} />}</OpenedGovernor>;
}
