"use client";
import { type Facts, type Profile, profilesOf } from "@commonweight/sdk/history";
import { useMemo } from "react";
import type { Address } from "viem";
import type { KnownName } from "../../components/names.ts";
import { showInvisible } from "../format/text.ts";
import { type Subject, subjectQuery } from "../subject.ts";

const found = new WeakMap<Facts["catalogue"], Readonly<Record<Address, Profile>>>();

/** What accounts say of themselves, keyed by checksummed address. Read once for each state of the catalogue. */
function profilesIn({ catalogue }: Pick<Facts, "catalogue">): Readonly<Record<Address, Profile>> {
  let profiles = found.get(catalogue);
  if (profiles === undefined) {
    profiles = profilesOf({ catalogue });
    found.set(catalogue, profiles);
  }
  return profiles;
}

const none: Readonly<Record<Address, Profile>> = {};

export function useProfiles(history: Facts | undefined): Readonly<Record<Address, Profile>> {
  return history === undefined ? none : profilesIn(history);
}

/** Names that members gave themselves, as <KnownNames> takes them. */
export function namesFrom(subject: Subject, history: Facts): ReadonlyMap<string, KnownName> {
  const query = subjectQuery(subject);
  const names = Object.values(profilesIn(history)).map(
    ({ account, name }) =>
      [account.toLowerCase(), { name: showInvisible(name), kind: "person", query }] as const,
  );
  return new Map(names);
}

/** The same by checksummed address, as the sdk's sentences take them. */
export function useNames(history: Facts | undefined): Readonly<Record<string, string>> {
  const profiles = useProfiles(history);
  return useMemo(
    () => Object.fromEntries(Object.values(profiles).map(({ account, name }) => [account, name])),
    [profiles],
  );
}
