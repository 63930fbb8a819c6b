import type { Metadata } from "next";
import { GovernorProposalPage } from "../../../../features/governor/ProposalPage.tsx";

export const metadata: Metadata = { title: "Proposal of a governor" };

export default function Page() {
  return <GovernorProposalPage />;
}
