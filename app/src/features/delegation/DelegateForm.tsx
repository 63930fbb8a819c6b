"use client";
import type { Member } from "@commonweight/sdk/history";
import { useContext, useState } from "react";
import type { Address as Account } from "viem";
import { Button, Callout, Field, KnownNames, Select } from "../../components/index.ts";
import { compactAmount } from "../../lib/format/amount.ts";
import { shortHex } from "../../lib/format/text.ts";
import { useTokenInfo } from "../../lib/record/index.ts";
import type { Subject } from "../../lib/subject.ts";
import style from "./Delegation.module.css";
import { judgeDelegate } from "./delegateChoice.ts";
import { contractsOf } from "./house.ts";
import { useIsContract } from "./useIsContract.ts";

export type DelegateFormProps = {
  subject: Subject;
  account: Account;
  /** Who votes with the tokens now. */
  current: Account;
  suggested?: Account;
  busy: boolean;
  /** @returns whether it is in a block. */
  onDelegate: (to: Account, title: string) => Promise<boolean>;
  /** The community's members, most votes first; undefined where they are not known, and an address must be given. */
  members: readonly Pick<Member, "address" | "votes">[] | undefined;
};

const OTHER = "other";

/** Another member by name, or any address. */
export function DelegateForm(props: DelegateFormProps) {
  const { subject, account, current, suggested, busy, onDelegate } = props;
  const names = useContext(KnownNames);
  const nameOf = (address: string) => names.get(address.toLowerCase())?.name;
  const members = (props.members ?? []).map((member) => ({ ...member, name: nameOf(member.address) }));
  const unknown = props.members === undefined;
  const [chosen, setChosen] = useState<string>(suggested ?? (unknown ? OTHER : ""));
  const [pasted, setPasted] = useState("");
  const listed = chosen === "" || members.some(({ address }) => address === chosen);
  const typed = chosen === OTHER ? pasted : chosen;
  const contracts = contractsOf(subject);
  const choice = judgeDelegate({ typed, account, delegate: current, members, contracts });
  const address = choice.status === "ok" ? choice.address : undefined;
  const isContract = useIsContract(subject, chosen === OTHER ? address : undefined);
  const { data: token } = useTokenInfo(subject);
  const say = (votes: bigint) => compactAmount(votes, token?.decimals ?? 18);
  const name = address === undefined ? undefined : (nameOf(address) ?? shortHex(address));
  const refused = choice.status === "refused" ? choice.why : undefined;

  async function submit() {
    if (address === undefined || name === undefined) return;
    if (await onDelegate(address, `Delegate your votes to ${name}`)) {
      setChosen(unknown ? OTHER : "");
      setPasted("");
    }
  }

  return (
    <form
      className={style.form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {!unknown && (
        <Select
          label="Delegate to"
          value={listed ? chosen : OTHER}
          onChange={setChosen}
          options={[
            { value: "", label: "Choose a member" },
            ...members.map((member) => ({
              value: member.address,
              label: `${member.name ?? shortHex(member.address)} (${say(member.votes)} votes)`,
            })),
            { value: OTHER, label: "Another address" },
          ]}
          {...(chosen !== OTHER && refused !== undefined && { error: refused })}
        />
      )}
      {chosen === OTHER && (
        <Field
          label={unknown ? "Another address" : "Address"}
          hint="0x and 40 hexadecimal digits, with its capital letters."
          value={pasted}
          onChange={setPasted}
          {...(refused !== undefined && { error: refused })}
        />
      )}
      {choice.status === "ok" && (choice.warnings.length > 0 || isContract === true) && (
        <Callout tone="warning" title="Look twice before you sign.">
          <ul className={style.warnings}>
            {isContract === true && (
              <li>There is a contract at this address. Unless it is a wallet that can vote, nobody will.</li>
            )}
            {choice.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Callout>
      )}
      <p className={style.note}>
        It counts for every proposal whose voting opens after the block that holds it. Where voting has opened
        already, votes stay as they were at that moment. Your tokens stay with you.
      </p>
      <div>
        <Button
          type="submit"
          busy={busy}
          {...(address === undefined && {
            reason:
              refused ?? (unknown ? "Paste an address first." : "Choose a member or paste an address first."),
          })}
        >
          {name === undefined ? "Delegate" : `Delegate to ${name}`}
        </Button>
      </div>
    </form>
  );
}
