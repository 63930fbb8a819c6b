import { parseArgs } from "node:util";
import {
  type FileProofDocument,
  type HashedFile,
  type Manifest,
  ManifestError,
  parseFileProof,
  parseManifest,
  proveFile,
  verifyFileProof,
} from "@commonweight/sdk/manifests";
import { type Hex, isHash } from "viem";
import { printable, printableJson } from "../lib/printable.ts";
import { type Command, exitCodes } from "./command.ts";
import { fromHere } from "./fromHere.ts";
import { hashOneFile } from "./hashOnDisk.ts";
import { readDocument } from "./readDocument.ts";
import { UsageError } from "./UsageError.ts";

const options = {
  manifest: { type: "string" },
  root: { type: "string" },
  json: { type: "boolean", default: false },
} as const;

interface Finding {
  readonly verdict: "PASS" | "FAIL";
  readonly what: string;
  readonly reason: string;
}

export const command: Command = {
  name: "check-proof",
  summary: "Checks a proof of prove-file, and the file itself, without a network",
  usage: `Usage: npm run -s cw -- check-proof <proof> [<file>] [--manifest FILE] [--root 0x...] [--json]

  <proof>          what prove-file printed
  <file>           the file that it speaks of: its size and sha-256 are compared
  --manifest FILE  the manifest: its digest, and the Merkle root over its files, are compared
  --root 0x...     the Merkle root that you trust
  --json           print JSON

A proof that leads to a root is worth as much as the root: without --manifest or --root it is the proof's own word.

Exit codes: 0 all of it holds, 1 something does not, 2 wrong use or unreadable input.`,
  async run(args) {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [place, file, ...more] = positionals;
    if (place === undefined || more.length > 0)
      throw new UsageError("Name a proof, and the file if you have it.");
    const root = values.root === undefined ? undefined : hashOf(values.root);
    const proof = parseFileProof(await readDocument(place));
    const hashed = file === undefined ? undefined : await hashOneFile(fromHere(file));
    const manifest =
      values.manifest === undefined ? undefined : parseManifest(await readDocument(values.manifest));
    const findings = [
      checkPath(proof),
      ...(hashed === undefined ? [] : [checkFile(proof, hashed)]),
      ...(manifest === undefined ? [] : [checkManifest(proof, manifest)]),
      ...(root === undefined ? [] : [checkRoot(proof, root)]),
    ];
    const open = openQuestions(hashed !== undefined, manifest !== undefined || root !== undefined);
    const { file: proved, root: claimed, manifest: from } = proof;
    console.log(
      values.json
        ? printableJson({ file: proved, root: claimed, manifest: from, findings, open })
        : textOf(findings, open),
    );
    return findings.every(({ verdict }) => verdict === "PASS") ? exitCodes.ok : exitCodes.failed;
  },
};

function checkPath(proof: FileProofDocument): Finding {
  const { path, bytes, sha256 } = proof.file;
  return finding("Merkle path", verifyFileProof(proof, proof.root), {
    holds: `${path}, ${bytes} bytes, sha-256 ${sha256}, leads to the root ${proof.root}.`,
    fails: `${path}, ${bytes} bytes, sha-256 ${sha256}, does not lead to the root ${proof.root}.`,
  });
}

function checkFile({ file }: FileProofDocument, { bytes, sha256 }: HashedFile): Finding {
  return finding("File", bytes === file.bytes && sha256 === file.sha256, {
    holds: `It has ${bytes} bytes and the sha-256 ${sha256}.`,
    fails: `It has ${bytes} bytes and the sha-256 ${sha256}, not ${file.bytes} and ${file.sha256}.`,
  });
}

function checkManifest(proof: FileProofDocument, { digest, document }: Manifest): Finding {
  if (digest !== proof.manifest)
    return fail("Manifest", `Its digest is ${digest}, the proof was made from ${proof.manifest}.`);
  try {
    const { root } = proveFile(document.files, proof.file.path);
    return finding("Manifest", root === proof.root, {
      holds: `It has the digest ${digest}, and its files come to the root ${root}.`,
      fails: `Its files come to the root ${root}, the proof's is ${proof.root}.`,
    });
  } catch (error) {
    if (error instanceof ManifestError) return fail("Manifest", `${error.message} ${error.details}`);
    throw error;
  }
}

function checkRoot(proof: FileProofDocument, root: Hex): Finding {
  return finding("Root", proof.root === root, {
    holds: "It is the one that you trust.",
    fails: `It is ${proof.root}, the one that you trust ${root}.`,
  });
}

function finding(what: string, passed: boolean, { holds, fails }: { holds: string; fails: string }): Finding {
  return passed ? { verdict: "PASS", what, reason: holds } : fail(what, fails);
}

function fail(what: string, reason: string): Finding {
  return { verdict: "FAIL", what, reason };
}

/** What a reader could take for checked, and was not. */
function openQuestions(hasFile: boolean, hasRoot: boolean): readonly string[] {
  return [
    ...(hasFile ? [] : ["No file was given: only what the proof says of it was checked."]),
    ...(hasRoot ? [] : ["The root is the proof's own word. Compare it with --manifest or --root."]),
  ];
}

function textOf(findings: readonly Finding[], open: readonly string[]): string {
  return [...findings.map(({ verdict, what, reason }) => `${verdict}  ${what}: ${reason}`), ...open]
    .map(printable)
    .join("\n");
}

function hashOf(written: string): Hex {
  const root = written.toLowerCase();
  if (isHash(root)) return root;
  throw new UsageError("--root takes 0x and 64 hexadecimal digits.");
}
