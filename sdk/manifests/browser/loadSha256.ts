import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { createSHA256, type IHasher } from "hash-wasm";
import type { CreateSha256, Sha256 } from "../files/Sha256.ts";

/**
 * The fastest running sha-256 of a browser: WebAssembly, or plain JavaScript (at about half the speed) where a page's policy
 * or a device's lockdown forbids that. `crypto.subtle` can't take a content piece by piece.
 */
export async function loadSha256(): Promise<CreateSha256> {
  try {
    // Instances are used again, since each holds memory of its own.
    const idle: IHasher[] = [await createSHA256()];
    return async () => wasmSha256(idle.pop() ?? (await createSHA256()), idle);
  } catch {
    return plainSha256;
  }
}

/** A sha-256 in plain JavaScript, which runs everywhere. */
export function plainSha256(): Sha256 {
  const hash = sha256.create();
  return { update: (piece) => void hash.update(piece), digest: () => bytesToHex(hash.digest()) };
}

function wasmSha256(hasher: IHasher, idle: IHasher[]): Sha256 {
  hasher.init();
  return {
    update: (piece) => void hasher.update(piece),
    digest: () => {
      const digest = hasher.digest("hex");
      idle.push(hasher);
      return digest;
    },
  };
}
