import { parseArgs } from "node:util";
import { parseManifest, proveFile } from "@commonweight/sdk/manifests";
import { printableJson } from "../lib/printable.ts";
import { type Command, exitCodes } from "./command.ts";
import { readDocument } from "./readDocument.ts";
import { UsageError } from "./UsageError.ts";

export const command: Command = {
  name: "prove-file",
  summary: "Proves that one file belongs to a manifest, without the others",
  usage: `Usage: npm run -s cw -- prove-file <manifest> <path of the file in it>

Prints the file's path, size and sha-256, the Merkle root over the manifest's files, and the siblings that lead to it, as JSON.
The proof is that of OpenZeppelin's StandardMerkleTree with leaves of (string, uint256, bytes32).
\`cw check-proof\` checks it.`,
  async run(args) {
    const { positionals } = parseArgs({ args: [...args], options: {}, allowPositionals: true });
    const [place, path, ...more] = positionals;
    if (place === undefined || path === undefined || more.length > 0)
      throw new UsageError("Name a manifest and one of its files.");
    const { document, digest } = parseManifest(await readDocument(place));
    console.log(printableJson({ manifest: digest, ...proveFile(document.files, path) }));
    return exitCodes.ok;
  },
};
