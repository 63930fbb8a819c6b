"use client";
import type { Deployment } from "@commonweight/sdk/chain";
import { GovernorError } from "@commonweight/sdk/governors";
import type { ReactNode } from "react";
import { Address, Callout, LinkButton, Problem } from "../../components/index.ts";
import { sayReadingFailure } from "../../frame/index.ts";
import { AskedList } from "./AskedList.tsx";
import { OpenGovernor } from "./OpenGovernor.tsx";

type Props = { error: Error; deployment: Deployment; address: string; again: ReactNode };

/** Why an address can't be opened as a governor, with all that was asked of it. */
export function NoGovernor({ error, deployment, address, again }: Props) {
  if (!(error instanceof GovernorError))
    return <Problem problem={sayReadingFailure(error)} actions={again} />;
  return (
    <>
      <Callout
        tone="error"
        title={error.message}
        todo={error.remedy}
        actions={<LinkButton page="home">Open the front page</LinkButton>}
      >
        <p>
          Asked: <Address address={address} /> on {deployment.name} (chain {deployment.chainId}).
        </p>
      </Callout>
      <AskedList asked={error.asked} open />
      <OpenGovernor />
    </>
  );
}
