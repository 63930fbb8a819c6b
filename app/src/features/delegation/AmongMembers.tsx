"use client";
import type { Address as Account } from "viem";
import { useOutline } from "../../lib/record/index.ts";
import type { Subject } from "../../lib/subject.ts";
import { DelegateForm, type DelegateFormProps } from "./DelegateForm.tsx";
import { contractsOf } from "./house.ts";

/** The form where the record knows the members. */
export function AmongMembers(props: Omit<DelegateFormProps, "members">) {
  return <DelegateForm {...props} members={useMembers(props.subject, props.account)} />;
}

/** The members who have tokens or votes, most votes first, without the account itself and the house's contracts. */
function useMembers(subject: Subject, account: Account) {
  const { data } = useOutline(subject);
  if (data === undefined) return [];
  const left = new Set(
    [account, ...contractsOf(subject).map(({ address }) => address)].map((address) => address.toLowerCase()),
  );
  return Object.values(data.history.members)
    .filter(({ address, balance, votes }) => (balance > 0n || votes > 0n) && !left.has(address.toLowerCase()))
    .sort((a, b) => (a.votes === b.votes ? 0 : a.votes > b.votes ? -1 : 1));
}
