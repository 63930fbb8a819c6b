import type { Metadata } from "next";
import { ProposalsPage } from "../../../features/proposals/index.tsx";

export const metadata: Metadata = { title: "Proposals" };

export default function Page() {
  return <ProposalsPage />;
}
