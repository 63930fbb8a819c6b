"use client";
import { type ReactNode, useContext, useState } from "react";
import { type Address, isAddressEqual } from "viem";
import { Button, type Column, Dialog, KnownNames } from "../../components/index.ts";
import type { Subject } from "../../frame/index.ts";
import { shortHex } from "../../lib/format/text.ts";
import { DelegationControl } from "../delegation/DelegationControl.tsx";
import { contractsOf } from "../delegation/house.ts";
import { useWallet } from "../wallet/index.ts";
import type { MemberRow } from "./standing.ts";

/** A column with a button on each row that opens the form to delegate to that member, and the dialog that it opens. */
export function useDelegateColumn(subject: Subject): { column: Column<MemberRow>; dialog: ReactNode } {
  const [chosen, setChosen] = useState<Address>();
  const wallet = useWallet();
  const names = useContext(KnownNames);
  const contracts = contractsOf(subject);
  const nameOf = (account: Address) => names.get(account.toLowerCase())?.name ?? shortHex(account);
  const own = (account: Address) => wallet.address !== undefined && isAddressEqual(wallet.address, account);
  const isContract = (account: Address) => contracts.some(({ address }) => isAddressEqual(address, account));
  return {
    column: {
      head: "Delegate",
      cell: ({ member: { address } }) =>
        own(address) ? (
          "this is you"
        ) : isContract(address) ? (
          "a contract, which can't vote"
        ) : (
          <Button look="quiet" label={`Delegate to ${nameOf(address)}`} onClick={() => setChosen(address)}>
            Delegate
          </Button>
        ),
    },
    dialog: (
      <Dialog
        open={chosen !== undefined}
        onClose={() => setChosen(undefined)}
        title={chosen === undefined ? "" : `Delegate to ${nameOf(chosen)}`}
      >
        {chosen !== undefined && <DelegationControl subject={subject} suggested={chosen} />}
      </Dialog>
    ),
  };
}
