import type { Metadata } from "next";
import { RunsPage } from "../../../features/runs/index.tsx";

export const metadata: Metadata = { title: "Training runs" };

export default function Page() {
  return <RunsPage />;
}
