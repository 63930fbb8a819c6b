import { compareCodePoints } from "../files/compareCodePoints.ts";
import type { HashedFile } from "../files/FileSource.ts";
import { ManifestError } from "../ManifestError.ts";
import { rootOfDigests } from "./contentRoot.ts";

/** Bytes of a shard unless another size is chosen (OMS 1.0, 6.3.2). */
export const DEFAULT_SHARD_BYTES = 1_000_000_000;

/** An in-toto statement (v1) about a folder, as OpenSSF Model Signing 1.0 signs it. Nobody has signed it. */
export interface SigningStatement {
  readonly _type: "https://in-toto.io/Statement/v1";
  readonly subject: readonly [{ readonly name: string; readonly digest: { readonly sha256: string } }];
  readonly predicateType: "https://model_signing/signature/v1.0";
  readonly predicate: {
    readonly resources: readonly SigningResource[];
    readonly serialization: SigningSerialization;
  };
}

export interface SigningResource {
  /** A file's path, or `path:start:end` of a shard. */
  readonly name: string;
  readonly algorithm: "sha256";
  readonly digest: string;
}

export type SigningSerialization = {
  readonly hash_type: "sha256";
  readonly allow_symlinks: false;
  readonly ignore_paths: readonly string[];
} & ({ readonly method: "files" } | { readonly method: "shards"; readonly shard_size: number });

export interface SigningStatementParameters {
  /** The folder's name: informative, covered by no digest. */
  readonly name: string;
  readonly files: readonly Pick<HashedFile, "path" | "sha256" | "shards">[];
  readonly ignoredPaths: readonly string[];
  /** The size with which the shards were hashed, for the method "shards"; left out for the method "files". */
  readonly shardBytes?: number;
}

export type SigningStatementErrorType = ManifestError;

/**
 * What a signer would sign (OpenSSF Model Signing 1.0, section 6). Resources stand in the order of their names' code points,
 * as the specification says; the Python reference orders the shards of one file by their offsets instead, which gives another
 * root where a file has more than two shards of unequal length in digits. Verifiers take either order. Throws
 * {@link ManifestError} for a folder without files, or without shards where they are asked for.
 */
export function signingStatement({
  name,
  files,
  ignoredPaths,
  shardBytes,
}: SigningStatementParameters): SigningStatement {
  const resources = files
    .flatMap((file) => (shardBytes === undefined ? [resource(file.path, file.sha256)] : shardsOf(file)))
    .sort((a, b) => compareCodePoints(a.name, b.name));
  if (resources.length === 0) {
    throw new ManifestError("There is nothing to sign.", {
      details: shardBytes === undefined ? "The folder has no files." : "No file has any content.",
      remedy: "Choose the folder that holds the model's files.",
    });
  }
  const root = rootOfDigests(resources.map(({ digest }) => digest)).slice(2);
  const common = { hash_type: "sha256", allow_symlinks: false, ignore_paths: ignoredPaths } as const;
  return {
    _type: "https://in-toto.io/Statement/v1",
    subject: [{ name, digest: { sha256: root } }],
    predicateType: "https://model_signing/signature/v1.0",
    predicate: {
      resources,
      serialization:
        shardBytes === undefined
          ? { method: "files", ...common }
          : { method: "shards", shard_size: shardBytes, ...common },
    },
  };
}

/** An empty file has no shards (OMS 1.0, 6.3.2). */
function shardsOf({ path, shards }: Pick<HashedFile, "path" | "shards">): readonly SigningResource[] {
  if (shards === undefined) {
    throw new ManifestError("The shards of a file are not known.", {
      details: `The file is "${path}".`,
      remedy: "Hash the folder again, with the size of a shard.",
    });
  }
  return shards.map(({ start, end, sha256 }) => resource(`${path}:${start}:${end}`, sha256));
}

function resource(name: string, digest: string): SigningResource {
  return { name, algorithm: "sha256", digest };
}
