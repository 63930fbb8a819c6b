import type { Metadata } from "next";
import { ProposePage } from "../../../features/propose/index.tsx";

export const metadata: Metadata = { title: "New proposal" };

export default function Page() {
  return <ProposePage />;
}
