"use client";
import { houseOf } from "@commonweight/sdk/chain";
import { type ReactNode, useContext, useMemo } from "react";
import { type KnownName, KnownNames } from "../../components/index.ts";
import { namesFrom, useOutline } from "../../lib/record/index.ts";
import type { Subject } from "../../lib/subject.ts";

const parts = {
  token: "Token",
  governor: "Governor",
  timelock: "Timelock",
  treasury: "Treasury",
  registry: "Model registry",
  runs: "Training runs",
  catalogue: "Catalogue",
} as const;

/** Names the contracts and members of the stewardship that a transaction touched, which the address does not name. */
export function NamedByRecord({ subject, children }: { subject: Subject; children: ReactNode }) {
  const known = useContext(KnownNames);
  const { data: record } = useOutline(subject);
  const { deployment, stewardship } = subject;
  const names = useMemo(() => {
    const contracts = Object.entries(houseOf(deployment, stewardship)).map(
      ([role, address]): [string, KnownName] => {
        const name = parts[role as keyof typeof parts];
        const whose =
          role === "catalogue" || deployment.stewardships.length === 1 ? "" : ` of ${stewardship.name}`;
        return [String(address).toLowerCase(), { name: `${name}${whose}`, kind: "contract" }];
      },
    );
    const people = record === undefined ? [] : namesFrom({ deployment, stewardship }, record.history);
    return new Map([...known, ...contracts, ...people]);
  }, [known, record, deployment, stewardship]);
  return <KnownNames value={names}>{children}</KnownNames>;
}
