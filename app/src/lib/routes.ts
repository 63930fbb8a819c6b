/** Every page of the site: its folder, its title, and the subject that its address must carry. */
export const routes = {
  home: { path: "", title: "Commonweight", needs: "none" },
  overview: { path: "overview/", title: "Overview", needs: "stewardship" },
  model: { path: "model/", title: "Model", needs: "stewardship" },
  proposals: { path: "proposals/", title: "Proposals", needs: "stewardship" },
  proposal: { path: "proposal/", title: "Proposal", needs: "item" },
  propose: { path: "propose/", title: "New proposal", needs: "stewardship" },
  relay: { path: "relay/", title: "Relay ballots", needs: "stewardship" },
  runs: { path: "runs/", title: "Training runs", needs: "stewardship" },
  run: { path: "run/", title: "Training run", needs: "item" },
  fork: { path: "fork/", title: "Leaving", needs: "stewardship" },
  members: { path: "members/", title: "Members", needs: "stewardship" },
  member: { path: "member/", title: "Member", needs: "stewardship" },
  join: { path: "join/", title: "Join", needs: "stewardship" },
  history: { path: "history/", title: "Record", needs: "stewardship" },
  tx: { path: "tx/", title: "Transaction", needs: "none" },
  governor: { path: "governor/", title: "Governor", needs: "none" },
  governorProposal: { path: "governor/proposal/", title: "Proposal of a governor", needs: "none" },
  verify: { path: "verify/", title: "Verify", needs: "none" },
  settings: { path: "settings/", title: "Settings", needs: "none" },
  specimen: { path: "specimen/", title: "Specimen of components", needs: "none" },
} as const satisfies Record<string, { path: string; title: string; needs: "none" | "stewardship" | "item" }>;

export type PageName = keyof typeof routes;

const pageNames = Object.keys(routes) as PageName[];

/** The page that a path under the site's base names, or nothing. */
export function pageAt(pathname: string, base: string): PageName | undefined {
  if (!`${pathname}/`.startsWith(base)) return undefined;
  const folder = pathname.slice(base.length).replace(/index\.html$/, "");
  const path = folder === "" || folder.endsWith("/") ? folder : `${folder}/`;
  return pageNames.find((name) => routes[name].path === path);
}

/** Whether a page is about a governor that the reader opened by its address, not about a stewardship of the list. */
export function isGovernorPage(page: PageName | undefined): boolean {
  return page === "governor" || page === "governorProposal";
}

/** The five words of the navigation, and the pages that each of them covers. */
export const navigation: readonly { label: string; page: PageName; covers: readonly PageName[] }[] = [
  { label: "Model", page: "model", covers: ["model"] },
  { label: "Proposals", page: "proposals", covers: ["proposals", "proposal", "propose", "relay", "fork"] },
  { label: "Runs", page: "runs", covers: ["runs", "run"] },
  { label: "Members", page: "members", covers: ["members", "member", "join"] },
  { label: "Record", page: "history", covers: ["history", "tx", "verify"] },
];
