"use client";
import { lazy, Suspense } from "react";
import type { LicencesProps } from "./LicenceSection.tsx";

const LicenceSection = lazy(() =>
  import("./LicenceSection.tsx").then((module) => ({ default: module.LicenceSection })),
);

/** What licences ask of a model. The matrix and the lists of SPDX are no part of a page's first load. */
export function Licences(props: LicencesProps) {
  return (
    <Suspense fallback={null}>
      <LicenceSection {...props} />
    </Suspense>
  );
}
