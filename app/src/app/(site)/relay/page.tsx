import type { Metadata } from "next";
import { RelayPage } from "../../../features/relay/index.tsx";

export const metadata: Metadata = { title: "Relay ballots" };

export default function Page() {
  return <RelayPage />;
}
