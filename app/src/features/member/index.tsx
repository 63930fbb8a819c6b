"use client";
import { Callout, LinkButton, PageHeading, Skeleton, SkeletonLines } from "../../components/index.ts";
import { useSubjectQuery, WithHistory } from "../../frame/index.ts";
import { later } from "../../lib/later.ts";
import { usePlace } from "../../lib/router.ts";

const MemberView = later(() => import("./MemberView.tsx").then((m) => m.MemberView));

const ADDRESS = /^0x[0-9a-fA-F]{40}$/;

export function MemberPage() {
  const account = usePlace()?.query.get("account");
  if (account === undefined) return <Loading />;
  if (account === null || !ADDRESS.test(account)) return <Unknown account={account} />;
  return (
    <WithHistory loading={<Loading />}>
      {(record) => <MemberView key={account} asked={account} {...record} />}
    </WithHistory>
  );
}

function Loading() {
  return (
    <>
      <PageHeading title="Member" eyebrow={<Skeleton width="14rem" />} standIn />
      <SkeletonLines lines={10} height="1.75rem" what="the member" />
    </>
  );
}

function Unknown({ account }: { account: string | null }) {
  const query = useSubjectQuery();
  return (
    <>
      <PageHeading title="Member not found" />
      <Callout
        tone="warning"
        title={account === null ? "This address names no member." : "That is not the address of an account."}
        todo="Check the address of this page, or choose a member in the list."
        actions={
          <LinkButton page="members" query={query}>
            See all members
          </LinkButton>
        }
      >
        <p>An account is named by 0x and 40 hexadecimal digits.</p>
      </Callout>
    </>
  );
}
