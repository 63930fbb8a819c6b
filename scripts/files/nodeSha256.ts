import { createHash } from "node:crypto";
import type { Sha256 } from "@commonweight/sdk/manifests";

/** Node's own sha-256, which uses the processor's instructions for it. */
export function nodeSha256(): Sha256 {
  const hash = createHash("sha256");
  return { update: (piece) => void hash.update(piece), digest: () => hash.digest("hex") };
}
