import type { Metadata } from "next";
import { TransactionPage } from "../../../features/tx/index.tsx";

export const metadata: Metadata = { title: "Transaction" };

export default function Page() {
  return <TransactionPage />;
}
