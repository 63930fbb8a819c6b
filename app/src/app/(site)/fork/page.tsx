import type { Metadata } from "next";
import { ForkPage } from "../../../features/fork/index.tsx";

export const metadata: Metadata = { title: "Leaving" };

export default function Page() {
  return <ForkPage />;
}
