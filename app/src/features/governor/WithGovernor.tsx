"use client";
import type { Deployment } from "@commonweight/sdk/chain";
import type { GovernorProfile } from "@commonweight/sdk/governors";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useMemo } from "react";
import type { Address } from "viem";
import { Button, Callout, PageHeading, Problem } from "../../components/index.ts";
import { sayReadingFailure } from "../../frame/index.ts";
import { setOpenedGovernor } from "../../lib/governor/opened.ts";
import { parseGovernor } from "../../lib/governor/parseGovernor.ts";
import { governorOptions, subjectOf } from "../../lib/governor/queries.ts";
import { rememberGovernor } from "../../lib/governor/recent.ts";
import { chainName } from "../../lib/ownChains.ts";
import { useDeployments } from "../../lib/query.ts";
import { usePlace } from "../../lib/router.ts";
import type { Subject } from "../../lib/subject.ts";
import { BringChain } from "./BringChain.tsx";
import { FirstBlock } from "./FirstBlock.tsx";
import { NoGovernor } from "./NoGovernor.tsx";
import { OpenGovernor } from "./OpenGovernor.tsx";

/** A governor that was found at the address that the page names. */
export type Opened = { subject: Subject; profile: GovernorProfile };

type Props = { loading: string; waiting: ReactNode; children: (opened: Opened) => ReactNode };

/** The body of a page about a governor: finds out what is at the address, or says plainly why it can't be shown. */
export function WithGovernor({ loading, waiting, children }: Props) {
  const query = usePlace()?.query;
  const { data: deployments, error } = useDeployments();
  if (query === undefined || (deployments === undefined && error === null)) return waiting;
  if (deployments === undefined)
    return (
      <>
        <PageHeading title={loading} />
        <Problem problem={sayReadingFailure(error)} />
      </>
    );
  const text = query.get("address") ?? "";
  const named = parseGovernor(text);
  if (typeof named === "string")
    return (
      <>
        <PageHeading
          title="Open another community's governor"
          lede="Any governor in OpenZeppelin's style: read it, vote, delegate, and check what can be checked."
        />
        {text !== "" && <Callout tone="error" title={named} />}
        <OpenGovernor />
      </>
    );
  const chain = query.get("chain") ?? String(named.chainId ?? deployments[0]?.chainId ?? "");
  const deployment = deployments.find(({ chainId }) => String(chainId) === chain);
  if (deployment === undefined)
    return (
      <>
        <PageHeading title={loading} />
        {/^\d{1,15}$/.test(chain) ? (
          <BringChain chainId={Number(chain)} name={chainName(Number(chain))} />
        ) : (
          <Callout tone="error" title="The address names no chain." todo="Copy the whole link again." />
        )}
      </>
    );
  return (
    <AtAddress
      key={`${chain}:${named.address}`}
      deployment={deployment}
      address={named.address}
      from={query.get("from")}
      waiting={waiting}
      title={loading}
    >
      {children}
    </AtAddress>
  );
}

type AtProps = {
  deployment: Deployment;
  address: Address;
  /** The first block to read, as the address gives it. */
  from: string | null;
  waiting: ReactNode;
  title: string;
  children: Props["children"];
};

function AtAddress({ deployment, address, from, waiting, title, children }: AtProps) {
  const { data, error, refetch } = useQuery(governorOptions(deployment, address));
  const given = from !== null && /^\d{1,15}$/.test(from) ? Number(from) : undefined;
  const startBlock = given ?? data?.startBlock;
  const subject = useMemo(
    () =>
      data === undefined || startBlock === undefined
        ? undefined
        : subjectOf(deployment, data.profile, startBlock),
    [deployment, data, startBlock],
  );
  useEffect(() => {
    setOpenedGovernor(subject);
    if (subject !== undefined)
      rememberGovernor({ chainId: deployment.chainId, address, name: subject.stewardship.name });
    return () => setOpenedGovernor(undefined);
  }, [subject, deployment, address]);
  if (data !== undefined && subject !== undefined) return children({ subject, profile: data.profile });
  if (data !== undefined) return <FirstBlock deployment={deployment} profile={data.profile} />;
  if (error === null) return waiting;
  return (
    <>
      <PageHeading title={title} />
      <NoGovernor
        error={error}
        deployment={deployment}
        address={address}
        again={<Button onClick={() => void refetch()}>Ask again</Button>}
      />
    </>
  );
}
