import type { Metadata } from "next";
import { VerifyPage } from "../../../features/verify/index.tsx";

export const metadata: Metadata = { title: "Verify" };

export default function Page() {
  return <VerifyPage />;
}
