import type { Metadata } from "next";
import { ProposalPage } from "../../../features/proposal/index.tsx";

export const metadata: Metadata = { title: "Proposal" };

export default function Page() {
  return <ProposalPage />;
}
