"use client";
import type { ContractError } from "@commonweight/sdk/chain";
import { lazy, Suspense } from "react";

/** Words for every error of every contract: loaded where one is told. */
const Words = lazy(() => import("./Words.tsx").then((m) => ({ default: m.Words })));

type Props = {
  error: ContractError;
  /** Also what the refusal means. */
  meaning?: boolean;
};

/** Why a contract would refuse, in words; the error's name until they have come. */
export function Refusal({ error, meaning = false }: Props) {
  return (
    <Suspense fallback={<>The contract refuses with {error.name}.</>}>
      <Words error={error} meaning={meaning} />
    </Suspense>
  );
}
