"use client";
import { WithHistory } from "../../frame/index.ts";
import { later } from "../../lib/later.ts";
import { Loading } from "./Loading.tsx";

const ForksView = later(() => import("./ForksView.tsx").then((m) => m.ForksView));

/** Forks: one of them, a new one over a proposal, or all. */
export function ForkPage() {
  return <WithHistory loading={<Loading />}>{(record) => <ForksView {...record} />}</WithHistory>;
}
