"use client";
import { Callout, PageHeading, Section, SkeletonLines } from "../../components/index.ts";
import { ThemeSwitch } from "../../frame/ThemeSwitch.tsx";
import { useDeployments } from "../../lib/query.ts";
import { KeptHere } from "./KeptHere.tsx";
import { RpcSetting } from "./RpcSetting.tsx";

export function SettingsPage() {
  const { data: deployments, error } = useDeployments();
  return (
    <>
      <PageHeading title="Settings" lede="Kept in this browser only. Nothing of it is sent anywhere." />
      <Section title="How it looks">
        <ThemeSwitch />
      </Section>
      <Section title="Where the chain is read" note="Your own address is tried first">
        {error !== null && (
          <Callout tone="error" title="The list of chains could not be read." todo="Reload the page." />
        )}
        {error === null && deployments === undefined && (
          <SkeletonLines lines={1} height="12.5rem" what="the chains" />
        )}
        {deployments?.map((deployment) => (
          <RpcSetting key={deployment.chainId} deployment={deployment} />
        ))}
      </Section>
      <Section title="What is kept here">
        <KeptHere />
      </Section>
    </>
  );
}
