"use client";
import { later } from "../../lib/later.ts";
import { OpenedGovernor } from "./OpenedGovernor.tsx";

const GovernorView = later(() => import("./GovernorView.tsx").then((m) => m.GovernorView));

export function GovernorPage() {
  return <OpenedGovernor loading="Governor">{(opened) => <GovernorView {...opened} />}</OpenedGovernor>;
}
