import type { ComponentType } from "react";
import { onNear } from "../lib/near.ts";
import type { PageName } from "../lib/routes.ts";

/** The code of each page, loaded when the reader first comes near it. */
const loaders: Record<PageName, () => Promise<{ default: ComponentType }>> = {
  home: () => import("../features/home/index.tsx").then((m) => ({ default: m.HomePage })),
  overview: () => import("../features/overview/index.tsx").then((m) => ({ default: m.OverviewPage })),
  model: () => import("../features/model/index.tsx").then((m) => ({ default: m.ModelPage })),
  proposals: () => import("../features/proposals/index.tsx").then((m) => ({ default: m.ProposalsPage })),
  proposal: () => import("../features/proposal/index.tsx").then((m) => ({ default: m.ProposalPage })),
  propose: () => import("../features/propose/index.tsx").then((m) => ({ default: m.ProposePage })),
  relay: () => import("../features/relay/index.tsx").then((m) => ({ default: m.RelayPage })),
  runs: () => import("../features/runs/index.tsx").then((m) => ({ default: m.RunsPage })),
  run: () => import("../features/run/index.tsx").then((m) => ({ default: m.RunPage })),
  fork: () => import("../features/fork/index.tsx").then((m) => ({ default: m.ForkPage })),
  members: () => import("../features/members/index.tsx").then((m) => ({ default: m.MembersPage })),
  member: () => import("../features/member/index.tsx").then((m) => ({ default: m.MemberPage })),
  join: () => import("../features/join/index.tsx").then((m) => ({ default: m.JoinPage })),
  history: () => import("../features/history/index.tsx").then((m) => ({ default: m.HistoryPage })),
  tx: () => import("../features/tx/index.tsx").then((m) => ({ default: m.TransactionPage })),
  verify: () => import("../features/verify/index.tsx").then((m) => ({ default: m.VerifyPage })),
  governor: () => import("../features/governor/index.tsx").then((m) => ({ default: m.GovernorPage })),
  governorProposal: () =>
    import("../features/governor/ProposalPage.tsx").then((m) => ({ default: m.GovernorProposalPage })),
  settings: () => import("../features/settings/index.tsx").then((m) => ({ default: m.SettingsPage })),
  // A page of local builds only: a public build holds neither the page nor its code.
  specimen: () =>
    process.env.NEXT_PUBLIC_LOCAL_CHAIN === "1"
      ? import("../features/specimen/index.tsx").then((m) => ({ default: m.SpecimenPage }))
      : import("./NotFound.tsx").then((m) => ({ default: m.NotFound })),
};

const loaded = new Map<PageName, Promise<{ default: ComponentType }>>();

/** Loads a page's code once; a failed load may be tried again. */
export function loadPage(page: PageName): Promise<{ default: ComponentType }> {
  let promise = loaded.get(page);
  if (promise === undefined) {
    promise = loaders[page]();
    promise.catch(() => loaded.delete(page));
    loaded.set(page, promise);
  }
  return promise;
}

// A page that can't be loaded ahead is loaded when it is opened, and says then what is wrong.
onNear((page) => void loadPage(page).catch(() => undefined));
