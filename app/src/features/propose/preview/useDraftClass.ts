"use client";
import type { Call } from "@commonweight/sdk/chain";
import { useQuery } from "@tanstack/react-query";
import { keccak256, stringToHex } from "viem";
import type { Subject } from "../../../frame/index.ts";
import { draftClassOptions } from "../../../lib/record/index.ts";

/** The class that a proposal of these calls would have, as the governor says; nothing where it has no classes. */
export function useDraftClass(subject: Subject, calls: readonly Call[]) {
  const fingerprint = keccak256(
    stringToHex(calls.map(({ target, value, data }) => `${target}${value}${data}`).join()),
  );
  return useQuery({
    ...draftClassOptions(subject, calls, fingerprint),
    enabled: calls.length > 0,
    placeholderData: (before) => before,
  });
}
