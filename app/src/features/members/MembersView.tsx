"use client";
import { useMemo } from "react";
import type { Subject } from "../../frame/index.ts";
import type { HistoryData } from "../../lib/record/index.ts";
import { Concentration } from "./Concentration.tsx";
import { useGovernorNow } from "./clock.ts";
import { lastEnd } from "./lastEnd.ts";
import style from "./Members.module.css";
import { MemberTable } from "./MemberTable.tsx";
import { memberRows, sayConcentration } from "./standing.ts";
import { You } from "./You.tsx";

/** How votes are spread, the reader's own, and everyone's. */
export function MembersView({ subject, history, readTo }: HistoryData & { subject: Subject }) {
  const now = useGovernorNow(history, readTo);
  const ended = lastEnd(history, now);
  const rows = useMemo(() => memberRows(history, ended), [history, ended]);
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
      <Concentration subject={subject} history={history} />
    </>
  );
}
