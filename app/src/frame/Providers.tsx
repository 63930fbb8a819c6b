"use client";
import type { Deployment } from "@commonweight/sdk/chain";
import { QueryClientProvider, useIsFetching } from "@tanstack/react-query";
import { type ReactNode, useEffect, useMemo, useState } from "react";
import { type KnownName, KnownNames } from "../components/names.ts";
import { provideDeployments, walletEngine } from "../features/wallet/store.ts";
import { sweepCache } from "../lib/cache.ts";
import { setChainClock } from "../lib/clock.ts";
import { useOpenedGovernor } from "../lib/governor/opened.ts";
import { createQueryClient, useChainHead, useDeployments } from "../lib/query.ts";
import { usePlace } from "../lib/router.ts";
import { isGovernorPage } from "../lib/routes.ts";
import { resolveSubject } from "../lib/subject.ts";
import { localWalletAnnounced } from "./localTools.ts";
import { useRecordNames } from "./recordNames.ts";
import { SubjectContext, type SubjectState } from "./subject.ts";

export function Providers({ children }: { children: ReactNode }) {
  const [client] = useState(createQueryClient);
  return (
    <QueryClientProvider client={client}>
      <SubjectProvider>{children}</SubjectProvider>
    </QueryClientProvider>
  );
}

function SubjectProvider({ children }: { children: ReactNode }) {
  const place = usePlace();
  const { data: deployments, error } = useDeployments();
  const chain = place?.query.get("chain") ?? null;
  const dao = place?.query.get("dao") ?? null;
  const opened = place !== undefined;
  const foreign = isGovernorPage(place?.page);
  const governor = useOpenedGovernor();
  const subject = useMemo<SubjectState>(() => {
    if (error !== null) return { status: "failed", problem: noDeployments(error) };
    if (deployments === undefined || !opened) return { status: "loading" };
    if (foreign) return governor === undefined ? { status: "loading" } : { status: "ready", ...governor };
    return resolveSubject(deployments, chain, dao);
  }, [deployments, error, chain, dao, opened, foreign, governor]);
  const deployment = subject.status === "ready" ? subject.deployment : undefined;
  useChainHead(deployment);
  useEffect(() => {
    if (deployment === undefined) return;
    setChainClock(undefined);
    void sweepCache(deployment);
  }, [deployment]);
  useWalletAfterIdle(deployments);
  const recordNames = useRecordNames();
  const names = useMemo(() => new Map([...recordNames, ...namesOf(subject)]), [recordNames, subject]);
  return (
    <SubjectContext value={subject}>
      <KnownNames value={names}>{children}</KnownNames>
    </SubjectContext>
  );
}

function noDeployments(error: Error) {
  return {
    happened: "The list of chains beside this site could not be read.",
    means: `Without it the site knows no chain and no address. It said: ${error.message}.`,
    todo: "Reload the page. If you serve this copy yourself, put its deployments folder beside index.html.",
  };
}

/** Wallet code waits until the page has what it reads and stands still. */
function useWalletAfterIdle(deployments: readonly Deployment[] | undefined): void {
  const reading = useIsFetching() > 0;
  useEffect(() => {
    if (deployments === undefined || deployments.length === 0) return;
    provideDeployments(deployments, localWalletAnnounced(deployments));
  }, [deployments]);
  useEffect(() => {
    if (deployments === undefined || deployments.length === 0 || reading) return;
    const start = () => void walletEngine();
    // What has come is still to be drawn, and may ask for more.
    const timer = setTimeout(() => {
      if ("requestIdleCallback" in window) requestIdleCallback(start, { timeout: 2500 });
      else start();
    }, 600);
    return () => clearTimeout(timer);
  }, [deployments, reading]);
}

function namesOf(subject: SubjectState): ReadonlyMap<string, KnownName> {
  if (subject.status !== "ready") return new Map();
  const { deployment, stewardship } = subject;
  const contracts: [string | undefined, string][] = [
    [stewardship.token, "Token"],
    [stewardship.governor, "Governor"],
    [stewardship.timelock, "Timelock"],
    [stewardship.treasury, "Treasury"],
    [stewardship.registry, "Model registry"],
    [stewardship.runs, "Training runs"],
    [deployment.catalogue, "Catalogue"],
  ];
  const named = contracts.filter((pair): pair is [string, string] => pair[0] !== undefined);
  // A governor without a timelock is its own: of several parts in one contract the first names it.
  return new Map(
    named.toReversed().map(([address, name]) => [address.toLowerCase(), { name, kind: "contract" }]),
  );
}
