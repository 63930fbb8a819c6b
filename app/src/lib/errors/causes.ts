export type Link = {
  name?: unknown;
  code?: unknown;
  data?: unknown;
  message?: unknown;
  shortMessage?: unknown;
};

/** An error and its causes, the outermost first. Wallets and libraries nest them in several ways. */
export function chainOfCauses(error: unknown): Link[] {
  const links: Link[] = [];
  let current: unknown = error;
  while (typeof current === "object" && current !== null && links.length < 16) {
    links.push(current as Link);
    const { cause, originalError } = current as { cause?: unknown; originalError?: unknown };
    current = cause ?? originalError;
  }
  return links;
}

export function otherChainIn(links: readonly Link[]): Link | undefined {
  return links.find((link) => link.name === "OtherChainError");
}

/** Whether a read failed because the endpoint serves another chain than the deployment's. */
export function isOtherChain(error: unknown): boolean {
  return otherChainIn(chainOfCauses(error)) !== undefined;
}
