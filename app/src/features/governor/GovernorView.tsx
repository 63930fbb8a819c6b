"use client";
import { PageHeading, Section } from "../../components/index.ts";
import { showInvisible } from "../../lib/format/text.ts";
import { DelegationControl } from "../delegation/DelegationControl.tsx";
import { AskedList } from "./AskedList.tsx";
import { Facts } from "./Facts.tsx";
import { GovernorNotes } from "./GovernorNotes.tsx";
import { ProposalList } from "./ProposalList.tsx";
import type { Opened } from "./WithGovernor.tsx";

/** A governor: its proposals, the reader's votes, and what it is. */
export function GovernorView({ subject, profile }: Opened) {
  return (
    <>
      <PageHeading
        title={showInvisible(subject.stewardship.name)}
        lede={`A governor on ${subject.deployment.name}, opened by its address. The site does not list or vouch for it: what you see is what its contracts say.`}
      />
      <GovernorNotes subject={subject} profile={profile} />
      <ProposalList subject={subject} profile={profile} />
      <Section title="Your votes" id="votes">
        <DelegationControl subject={subject} />
      </Section>
      <Facts subject={subject} profile={profile} />
      <AskedList asked={profile.asked} />
    </>
  );
}
