"use client";
import { createContext, useContext } from "react";
import type { Query } from "../lib/href.ts";

/** What the site knows about an address: a contract of the stewardship, or a name that a member gave itself. */
export type KnownName = { name: string; kind: "contract" | "person"; query?: Query };

/** Lower-case address to name. The frame fills in the contracts; pages add people by nesting a provider. */
export const KnownNames = createContext<ReadonlyMap<string, KnownName>>(new Map());

export function useKnownName(address: string): KnownName | undefined {
  return useContext(KnownNames).get(address.toLowerCase());
}
