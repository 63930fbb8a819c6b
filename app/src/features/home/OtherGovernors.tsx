"use client";
import { Suspense } from "react";
import { Skeleton } from "../../components/index.ts";
import { later } from "../../lib/later.ts";
import style from "./Home.module.css";

const OpenGovernor = later(() => import("../governor/OpenGovernor.tsx").then((m) => m.OpenGovernor));
const RecentGovernors = later(() => import("../governor/RecentGovernors.tsx").then((m) => m.RecentGovernors));

/** The way to communities that this site does not list. */
export function OtherGovernors() {
  return (
    <section aria-labelledby="governors" className={style.governors}>
      <h2 id="governors" className={style.heading}>
        Open another community's governor
      </h2>
      <p className={style.note}>
        Any governor in OpenZeppelin's style: read its proposals, vote, delegate, and check what can be
        checked. Only the chain's RPC address is asked.
      </p>
      <Suspense fallback={<Skeleton height="14rem" />}>
        <OpenGovernor />
        <RecentGovernors />
      </Suspense>
    </section>
  );
}
