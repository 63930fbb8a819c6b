import type { Deployment, Stewardship } from "@commonweight/sdk/chain";
import type { Explained } from "./errors/explained.ts";
import type { Query } from "./href.ts";

/** The chain and stewardship that a page is about. */
export type Subject = {
  deployment: Deployment;
  stewardship: Stewardship;
  /** How much of it is read: of a governor opened by its address only proposals and votes; of all else, everything. */
  reads?: "proposals";
};

export type ResolvedSubject = ({ status: "ready" } & Subject) | { status: "unknown"; problem: Explained };

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/**
 * Finds what the address's query names. A missing chain or stewardship means the first one; one that is named and
 * not found is a problem said in words, never silently replaced by another.
 */
export function resolveSubject(
  deployments: readonly Deployment[],
  chain: string | null,
  dao: string | null,
): ResolvedSubject {
  const [first] = deployments;
  if (first === undefined)
    return unknown(
      "This copy of the site lists no chain.",
      "Its deployments folder names none.",
      "Add a deployment file beside the site, or open another copy.",
    );
  const named = chain === null ? undefined : deployments.find((d) => String(d.chainId) === chain);
  if (chain !== null && named === undefined)
    return unknown(
      `This copy of the site does not know chain ${chain}.`,
      `It knows ${deployments.map((d) => `${d.name} (${d.chainId})`).join(", ")}.`,
      "Check the address, or open a copy of the site that serves this chain.",
    );
  const candidates = named === undefined ? deployments : [named];
  for (const deployment of candidates) {
    for (const stewardship of deployment.stewardships) {
      if (dao === null || same(stewardship.governor, dao))
        return { status: "ready", deployment, stewardship };
    }
  }
  if (dao === null)
    return unknown(
      `No stewardship is listed on ${(named ?? first).name}.`,
      "There is nothing to show yet.",
      "Open the front page for the full list.",
    );
  return unknown(
    "This copy of the site does not know that stewardship.",
    `No stewardship in its list has the governor ${dao}.`,
    "Check the address, or open the front page for the full list.",
  );
}

function unknown(happened: string, means: string, todo: string): ResolvedSubject {
  return { status: "unknown", problem: { happened, means, todo } };
}

/** The part of an address that names a subject. */
export function subjectQuery(subject: Subject): Query {
  return { chain: subject.deployment.chainId, dao: subject.stewardship.governor };
}

/** The part of an address that names a governor opened by its address. */
export function governorQuery({ deployment, stewardship }: Subject): Query {
  return { chain: deployment.chainId, address: stewardship.governor };
}

/** A whole number from the query, such as a proposal's id; nothing when it is absent or is not one. */
export function idFrom(query: URLSearchParams, key = "id"): bigint | undefined {
  const value = query.get(key);
  return value !== null && /^\d{1,78}$/.test(value) ? BigInt(value) : undefined;
}
