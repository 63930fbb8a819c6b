import type { Metadata } from "next";
import { MemberPage } from "../../../features/member/index.tsx";

export const metadata: Metadata = { title: "Member" };

export default function Page() {
  return <MemberPage />;
}
