"use client";
import type { Choice } from "@commonweight/sdk/chain";
import { RadioGroup } from "../../../components/index.ts";
import type { Basket } from "./useBasket.ts";

const OPTIONS = [
  { value: "For", label: "For" },
  { value: "Against", label: "Against" },
  { value: "Abstain", label: "Abstain" },
  { value: "Later", label: "Not now" },
] as const satisfies readonly { value: Choice | "Later"; label: string }[];

type Props = { id: bigint; choice: Choice | undefined; choose: Basket["choose"] };

/** A ballot in the list: it waits with the others until all are cast together. */
export function ListBallot({ id, choice, choose }: Props) {
  return (
    <RadioGroup
      legend={`Your vote on proposal ${id}`}
      inline
      options={OPTIONS}
      value={choice ?? "Later"}
      onChange={(value) => choose(id, value === "Later" ? undefined : value)}
    />
  );
}
