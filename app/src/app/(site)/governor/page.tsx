import type { Metadata } from "next";
import { GovernorPage } from "../../../features/governor/index.tsx";

export const metadata: Metadata = { title: "Governor" };

export default function Page() {
  return <GovernorPage />;
}
