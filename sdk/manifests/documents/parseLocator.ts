import { ManifestError } from "../ManifestError.ts";

/** Where something was found, at a fixed revision. */
export interface Locator {
  readonly host: "hf:datasets" | "hf:models" | "git";
  /** `owner/name` on Hugging Face, the repository's address for git. */
  readonly id: string;
  /** 40 hexadecimal digits. */
  readonly revision: string;
}

export type ParseLocatorErrorType = ManifestError;

const LOCATOR =
  /^(?:(hf:datasets|hf:models)\/([\w.-]+(?:\/[\w.-]+)?)|(git):(https:\/\/[^\s@]+))@([0-9a-f]{40})$/;

/** Reads a locator. Throws {@link ManifestError} for what can change: a bare name, a branch, an address without a revision. */
export function parseLocator(text: string): Locator {
  const [, hub, hubId, git, gitUrl, revision] = LOCATOR.exec(text) ?? [];
  const host = (hub ?? git) as Locator["host"] | undefined;
  const id = hubId ?? gitUrl;
  if (host !== undefined && id !== undefined && revision !== undefined) return { host, id, revision };
  throw new ManifestError("Nothing fixed is named: what lies at this address can change.", {
    details: `The locator is "${text}".`,
    remedy:
      "Name a revision by its 40 hexadecimal digits, as in hf:datasets/owner/name@0123456789abcdef0123456789abcdef01234567.",
  });
}
