"use client";
import { lazy, Suspense } from "react";
import { useDeployments } from "../lib/query.ts";
import { isOwnComputer } from "./localTools.ts";

/** Loaded in local builds only; in a public build the import does not exist. */
const Tools =
  process.env.NEXT_PUBLIC_LOCAL_CHAIN === "1"
    ? lazy(() => import("../features/local/LocalToolsBar.tsx"))
    : undefined;

export function LocalTools() {
  const { data: deployments } = useDeployments();
  const deployment = deployments?.find(isOwnComputer);
  if (Tools === undefined || deployment === undefined) return null;
  return (
    <Suspense>
      <Tools deployment={deployment} />
    </Suspense>
  );
}
