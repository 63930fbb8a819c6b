/** Who would be asked for what a locator names, as far as it says. A locator is a hint; the digests are the identity. */
export function locatorHost(locator: string): string | undefined {
  if (/^hf:/i.test(locator)) return "huggingface.co";
  if (/^(ipfs|ipns):/i.test(locator)) return "IPFS";
  const address = locator.replace(/^git[:+]/i, "");
  try {
    const { host } = new URL(address);
    return host === "" ? undefined : host;
  } catch {
    return undefined;
  }
}
