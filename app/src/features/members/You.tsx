"use client";
import type { History } from "@commonweight/sdk/history";
import { isAddressEqual } from "viem";
import { AppLink, Button, Disclosure, Section } from "../../components/index.ts";
import type { Subject } from "../../frame/index.ts";
import { useProfiles } from "../../lib/record/index.ts";
import { subjectQuery } from "../../lib/subject.ts";
import { DelegationControl } from "../delegation/DelegationControl.tsx";
import { openConnectDialog, useWallet } from "../wallet/index.ts";
import style from "./Members.module.css";
import { MemberLines } from "./MemberTable.tsx";
import { ProfileForm } from "./ProfileForm.tsx";
import type { MemberRow } from "./standing.ts";

type Props = { subject: Subject; history: History; rows: readonly MemberRow[] };

/** Your own line first, with what you can do about it. */
export function You({ subject, history, rows }: Props) {
  const { status, address } = useWallet();
  const profiles = useProfiles(history);
  if (status !== "connected" || address === undefined)
    return (
      <Section title="You">
        <div className={style.stack}>
          <p>
            Connect a wallet to see your votes, to delegate them or to take them back, and to publish a
            profile.
          </p>
          <div>
            <Button onClick={openConnectDialog}>Connect a wallet</Button>
          </div>
          <p>
            No votes yet?{" "}
            <AppLink page="join" query={subjectQuery(subject)}>
              How votes are earned here
            </AppLink>
          </p>
        </div>
      </Section>
    );
  const own = rows.filter(({ member }) => isAddressEqual(member.address, address));
  const profile = Object.values(profiles).find(({ account }) => isAddressEqual(account, address));
  return (
    <Section title="You">
      <div className={style.stack}>
        {own.length === 0 ? (
          <p>
            This account holds no votes here. Votes come from members who pass them on or delegate them, or
            from a vote that creates them:{" "}
            <AppLink page="join" query={subjectQuery(subject)}>
              how votes are earned here
            </AppLink>
            .
          </p>
        ) : (
          <MemberLines subject={subject} history={history} rows={own} caption="Your own line" />
        )}
        <div className={style.you}>
          <DelegationControl subject={subject} account={address} />
          <Disclosure summary={profile === undefined ? "Publish your profile" : "Change your profile"} late>
            <ProfileForm
              key={`${address} ${profile?.source.transactionHash}`}
              subject={subject}
              account={address}
              profile={profile}
            />
          </Disclosure>
        </div>
      </div>
    </Section>
  );
}
