"use client";
import { type ReactNode, Suspense } from "react";
import { PageHeading, SkeletonLines } from "../../components/index.ts";
import { later } from "../../lib/later.ts";
import type { Opened } from "./WithGovernor.tsx";

const WithGovernor = later(() => import("./WithGovernor.tsx").then((m) => m.WithGovernor));

type Props = { loading: string; children: (opened: Opened) => ReactNode };

/** The body of a page about a governor. What finds out about an address is no part of the page's first load. */
export function OpenedGovernor({ loading, children }: Props) {
  const waiting = (
    <>
      <PageHeading title={loading} />
      <SkeletonLines lines={8} what="the governor" />
    </>
  );
  return (
    <Suspense fallback={waiting}>
      <WithGovernor loading={loading} waiting={waiting}>
        {children}
      </WithGovernor>
    </Suspense>
  );
}
