import type { Metadata } from "next";
import { SpecimenPage } from "../../../features/specimen/index.tsx";

export const metadata: Metadata = { title: "Specimen of components" };

export default function Page() {
  return <SpecimenPage />;
}
