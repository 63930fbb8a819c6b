import type { Metadata } from "next";
import { HistoryPage } from "../../../features/history/index.tsx";

export const metadata: Metadata = { title: "Record" };

export default function Page() {
  return <HistoryPage />;
}
