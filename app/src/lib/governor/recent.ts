/** A governor that was opened in this browser. `name` is its own word, with whatever characters it has. */
export type RecentGovernor = { chainId: number; address: string; name: string };

const KEY = "commonweight.governors";
/** The front page shows no more. */
const MOST = 6;

/** The governors that were opened last, the newest first. What can't be read is left out. */
export function recentGovernors(): RecentGovernor[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isRecent).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

export function rememberGovernor({ chainId, address, name }: RecentGovernor): void {
  const others = recentGovernors().filter((other) => !isSame(other, { chainId, address }));
  keep([{ chainId, address, name: name.slice(0, 80) }, ...others].slice(0, MOST));
}

export function forgetGovernor(governor: Pick<RecentGovernor, "chainId" | "address">): void {
  keep(recentGovernors().filter((other) => !isSame(other, governor)));
}

function keep(governors: readonly RecentGovernor[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(governors));
  } catch {
    // A browser that keeps nothing has nothing to show on the front page.
  }
}

type Named = Pick<RecentGovernor, "chainId" | "address">;

function isSame(a: Named, b: Named): boolean {
  return a.chainId === b.chainId && a.address.toLowerCase() === b.address.toLowerCase();
}

function isRecent(value: unknown): value is RecentGovernor {
  if (typeof value !== "object" || value === null) return false;
  const { chainId, address, name } = value as Record<string, unknown>;
  return (
    Number.isSafeInteger(chainId) &&
    typeof address === "string" &&
    /^0x[0-9a-fA-F]{40}$/.test(address) &&
    typeof name === "string"
  );
}
