"use client";
import { Suspense } from "react";
import { PageHeading, SkeletonLines } from "../../components/index.ts";
import { WithSubject } from "../../frame/index.ts";
import { later } from "../../lib/later.ts";

const RelayDesk = later(() => import("./RelayDesk.tsx").then((m) => m.RelayDesk));

export function RelayPage() {
  return (
    <>
      <PageHeading
        title="Relay ballots"
        lede="Members sign their votes without a fee, and anyone sends them on. Each ballot is checked here against the chain before anything is sent."
      />
      <WithSubject>
        {(subject) => (
          <Suspense fallback={<SkeletonLines lines={6} what="the relay" />}>
            <RelayDesk key={subject.stewardship.governor} subject={subject} />
          </Suspense>
        )}
      </WithSubject>
    </>
  );
}
