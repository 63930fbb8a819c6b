"use client";
import { PageHeading, SkeletonLines } from "../../components/index.ts";
import { type Subject, WithHistory } from "../../frame/index.ts";
import type { HistoryData } from "../../lib/record/index.ts";
import { useGovernorNow } from "./clock.ts";
import style from "./Members.module.css";
import { MemberTable } from "./MemberTable.tsx";
import { memberRows, sayConcentration } from "./standing.ts";
import { You } from "./You.tsx";

export function MembersPage() {
  return (
    <>
      <PageHeading title="Members" lede="Who holds votes, and who votes for whom." />
      <WithHistory loading={<SkeletonLines lines={12} height="2.5rem" what="the members" />}>
        {(record) => <Body {...record} />}
      </WithHistory>
    </>
  );
}

function Body({ subject, history, readTo }: HistoryData & { subject: Subject }) {
  const now = useGovernorNow(history, readTo);
  const rows = memberRows(history, now);
  return (
    <>
      <p className={style.lead}>
        {sayConcentration(
          rows.map(({ member }) => member),
          history.supply,
        )}
      </p>
      <You subject={subject} history={history} rows={rows} />
      <MemberTable subject={subject} history={history} rows={rows} />
    </>
  );
}
