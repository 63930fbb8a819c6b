import type { Metadata } from "next";
import { RunPage } from "../../../features/run/index.tsx";

export const metadata: Metadata = { title: "Training run" };

export default function Page() {
  return <RunPage />;
}
