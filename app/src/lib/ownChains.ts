import type { Deployment, parseDeployment } from "@commonweight/sdk/chain";

/*
 * Chains that the reader brought: no deployment lists them, and they have no stewardship. Each is kept with the hash of its
 * first block as the given endpoint told it then, so that another chain of the same number is noticed later.
 */
const PREFIX = "commonweight.chain.";

/** Names of chains on which many communities' governors are. Any other is called by its number. */
const NAMES: Readonly<Record<number, string>> = {
  1: "Ethereum",
  10: "OP Mainnet",
  56: "BNB Smart Chain",
  100: "Gnosis",
  130: "Unichain",
  137: "Polygon",
  324: "ZKsync Era",
  8453: "Base",
  42161: "Arbitrum One",
  42220: "Celo",
  43114: "Avalanche",
  59144: "Linea",
  534352: "Scroll",
  11155111: "Sepolia",
};

export function chainName(chainId: number): string {
  return NAMES[chainId] ?? `Chain ${chainId}`;
}

/** Keeps a chain in this browser. @returns whether it could: a browser may keep nothing. */
export function keepOwnChain(chain: Pick<Deployment, "chainId" | "genesisHash">, rpcUrl: string): boolean {
  const { chainId, genesisHash } = chain;
  try {
    localStorage.setItem(`${PREFIX}${chainId}`, JSON.stringify({ chainId, genesisHash, rpcUrls: [rpcUrl] }));
    return true;
  } catch {
    return false;
  }
}

type Parse = typeof parseDeployment;

/**
 * The chains that the reader brought, as deployments without stewardships. What can't be read is left out. What checks them
 * is handed in: it comes later than the page.
 */
export function ownChains(parse: Parse): Deployment[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(PREFIX))
      .flatMap((key) => read(localStorage.getItem(key), parse) ?? []);
  } catch {
    return [];
  }
}

function read(text: string | null, parse: Parse): Deployment | undefined {
  try {
    const kept: unknown = JSON.parse(text ?? "null");
    if (typeof kept !== "object" || kept === null || !("chainId" in kept)) return undefined;
    const name = chainName(Number(kept.chainId));
    return parse({ ...kept, name, local: false, startBlock: 0, stewardships: [] });
  } catch {
    return undefined;
  }
}

/** Whether a chain is one that the reader brought. */
export function isOwnChain({ stewardships }: Deployment): boolean {
  return stewardships.length === 0;
}
