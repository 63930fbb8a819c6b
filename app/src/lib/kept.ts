import { forgetCache, listCache } from "./cache.ts";

/** One kind of thing that this browser keeps for the site. */
export type Kept = { what: string; why: string; count: number; characters: number };

type Kind = { what: string; why: string; starts: string };

const kinds: readonly Kind[] = [
  {
    what: "Ballots not sent yet",
    why: "A choice and a reason survive moving between pages",
    starts: "commonweight.ballot.",
  },
  {
    what: "Proposals not sent yet",
    why: "A draft survives a reload and a declined signature",
    starts: "commonweight.draft.",
  },
  {
    what: "Transactions under way",
    why: "They are followed to their block after a reload",
    starts: "commonweight.pending",
  },
  {
    what: "Other communities' governors",
    why: "The front page shows those that you opened last",
    starts: "commonweight.governors",
  },
  {
    what: "Chains of your own",
    why: "Governors on them are read through the addresses that you gave",
    starts: "commonweight.chain.",
  },
  { what: "RPC addresses of your own", why: "Chains are read through them", starts: "commonweight.rpc." },
  { what: "The theme", why: "The page opens in it", starts: "commonweight.theme" },
  {
    what: "The demo member",
    why: "The demo wallet of a local chain stays connected",
    starts: "commonweight.demo-member",
  },
  { what: "The wallet used last", why: "It is found again after a reload", starts: "wagmi." },
];

function stores(): Storage[] {
  try {
    return [localStorage, sessionStorage];
  } catch {
    return [];
  }
}

function entriesOf(store: Storage): [string, string][] {
  return Object.keys(store).map((key) => [key, store.getItem(key) ?? ""]);
}

/** All that is kept in this browser, by kind; nothing is kept anywhere else. */
export async function listKept(): Promise<Kept[]> {
  const entries = stores().flatMap(entriesOf);
  const small = kinds.map(({ what, why, starts }): Kept => {
    const found = entries.filter(([key]) => key.startsWith(starts));
    return { what, why, count: found.length, characters: total(found.map(([key, value]) => key + value)) };
  });
  const records = await listCache();
  return [
    {
      what: "Records read from chains",
      why: "A page opens at once, and only new blocks are read",
      count: records.length,
      characters: total(records),
    },
    ...small,
  ].filter(({ count }) => count > 0);
}

function total(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0);
}

/** Forgets the records, which can be read again; or everything, drafts and settings too. */
export async function forget(what: "records" | "everything"): Promise<void> {
  await forgetCache();
  if (what === "records") return;
  for (const store of stores()) {
    for (const [key] of entriesOf(store)) {
      if (kinds.some(({ starts }) => key.startsWith(starts))) store.removeItem(key);
    }
  }
}
