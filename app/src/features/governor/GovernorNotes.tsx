"use client";
import type { GovernorProfile } from "@commonweight/sdk/governors";
import { Callout, LinkButton } from "../../components/index.ts";
import { useDeployments } from "../../lib/query.ts";
import { type Subject, subjectQuery } from "../../lib/subject.ts";
import style from "./Governor.module.css";

/** What a reader should know before anything else about this governor. */
export function GovernorNotes({ subject, profile }: { subject: Subject; profile: GovernorProfile }) {
  const { data: deployments } = useDeployments();
  const { clock, token, timelock } = profile;
  const listed = deployments
    ?.filter(({ chainId }) => chainId === subject.deployment.chainId)
    .flatMap((deployment) => deployment.stewardships.map((stewardship) => ({ deployment, stewardship })))
    .find(({ stewardship }) => stewardship.governor === profile.address);
  const notes = [
    ...(clock.mode === "blocknumber" && !clock.native
      ? [
          "It counts the blocks of another chain than the one that it is on, as contracts of some second layers do: dates are rough estimates.",
        ]
      : []),
    ...(clock.stated
      ? []
      : ["It does not say what its clock counts (it is older than ERC-6372): blocks, then."]),
    ...(token.sameClock
      ? []
      : ["Its token counts time in another way than it does: votes may not be told rightly."]),
    ...(timelock?.kind === "other"
      ? [
          "Its timelock is of a kind that is not known here: queueing and carrying out may not work from this page.",
        ]
      : []),
  ];
  return (
    <div className={style.notice}>
      {listed !== undefined && (
        <Callout
          title={`This is the governor of ${listed.stewardship.name}, which this site lists.`}
          actions={
            <LinkButton page="overview" query={subjectQuery(listed)}>
              Open its own pages
            </LinkButton>
          }
        >
          <p>They show its model, data, runs and treasury too, and check more of it.</p>
        </Callout>
      )}
      {notes.map((note) => (
        <Callout key={note} tone="warning" title={note} />
      ))}
    </div>
  );
}
