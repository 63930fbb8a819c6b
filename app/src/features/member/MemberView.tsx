"use client";
import { findMember, type History, type Member } from "@commonweight/sdk/history";
import { type Address as Account, getAddress, isAddressEqual, zeroAddress } from "viem";
import { AppLink, Columns, Digest, EmptyState, PageHeading, Section } from "../../components/index.ts";
import { SourceOf, type Subject, useSubjectQuery } from "../../frame/index.ts";
import { shortHex, showInvisible } from "../../lib/format/text.ts";
import { type HistoryData, useProfiles } from "../../lib/record/index.ts";
import { DelegationControl } from "../delegation/DelegationControl.tsx";
import { contractsOf } from "../delegation/house.ts";
import { useGovernorNow } from "../members/clock.ts";
import { ProfileForm } from "../members/ProfileForm.tsx";
import { useWallet } from "../wallet/index.ts";
import { Agreement } from "./Agreement.tsx";
import { Ballots } from "./Ballots.tsx";
import { Delegations } from "./Delegations.tsx";
import style from "./Member.module.css";
import { Proposed } from "./Proposed.tsx";
import { VotesOverTime } from "./VotesOverTime.tsx";
import { WhatItHolds } from "./WhatItHolds.tsx";

type Props = HistoryData & {
  subject: Subject;
  /** As the page's address has it; 0x and 40 digits. */
  asked: string;
};

/** One account: what it says of itself, its votes, who delegates to whom, what it voted and proposed. */
export function MemberView({ subject, history, readTo, asked }: Props) {
  const account = getAddress(asked.toLowerCase());
  const query = useSubjectQuery();
  const now = useGovernorNow(history, readTo);
  const profiles = useProfiles(history);
  const profile = profiles[account];
  const member: Member | undefined = findMember(history, account);
  const contract = contractsOf(subject).find(({ address }) => isAddressEqual(address, account));
  const name = profile === undefined ? contract?.name : showInvisible(profile.name);
  return (
    <>
      <PageHeading
        eyebrow={
          <>
            <AppLink page="members" query={query}>
              Members
            </AppLink>
            <Digest value={account} what="the address" />
          </>
        }
        title={name ?? shortHex(account, 8, 6)}
        tabTitle={name ?? `Member ${shortHex(account)}`}
      />
      {contract !== undefined && (
        <p className={style.statement}>This is a contract of the stewardship, not a person: it can't vote.</p>
      )}
      <Columns
        aside={
          contract === undefined && (
            <Aside subject={subject} history={history} account={account} name={name} />
          )
        }
      >
        <Section title="In its own words">
          {profile === undefined ? (
            <p className={style.unknown}>This account has published no profile. Its name is not known.</p>
          ) : (
            <p className={style.statement}>
              {profile.statement === undefined
                ? "It gave a name and no statement."
                : showInvisible(profile.statement)}
              <SourceOf source={profile.source} of="the profile" />
            </p>
          )}
        </Section>
        {member === undefined ? (
          <Section title="Votes">
            <EmptyState title="This account never held votes here">
              <p>Once tokens are passed on or delegated to it, what happens with them stands here.</p>
            </EmptyState>
          </Section>
        ) : (
          <>
            <WhatItHolds subject={subject} history={history} member={member} now={now} />
            <VotesOverTime subject={subject} history={history} member={member} />
            <Delegations history={history} member={member} />
          </>
        )}
      </Columns>
      {member !== undefined && <Agreement subject={subject} history={history} account={account} now={now} />}
      <Ballots subject={subject} history={history} account={account} />
      <Proposed history={history} account={account} />
    </>
  );
}

/** Your own profile and delegation on your own page; on another's, the way to delegate to it. */
function Aside({
  subject,
  history,
  account,
  name,
}: {
  subject: Subject;
  history: History;
  account: Account;
  name: string | undefined;
}) {
  const wallet = useWallet();
  const profiles = useProfiles(history);
  const own = wallet.status === "connected" && isAddressEqual(wallet.address ?? zeroAddress, account);
  const profile = profiles[account];
  if (!own)
    return (
      <Section title={`Delegate to ${name ?? shortHex(account)}`}>
        <DelegationControl subject={subject} suggested={account} />
      </Section>
    );
  return (
    <>
      <Section title="Your delegation">
        <DelegationControl subject={subject} account={account} />
      </Section>
      <Section title={profile === undefined ? "Publish your profile" : "Change your profile"}>
        <ProfileForm
          key={profile?.source.transactionHash ?? "new"}
          subject={subject}
          account={account}
          profile={profile}
        />
      </Section>
    </>
  );
}
