import { writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { termsDeclaredBy } from "@commonweight/sdk/licences";
import {
  describeDataset,
  describeRelease,
  ignoredPaths,
  type Manifest,
  merkleRoot,
  parseLocator,
  readCard,
  readCroissant,
} from "@commonweight/sdk/manifests";
import { folderFiles } from "../files/folderFiles.ts";
import { gitListing } from "../files/gitListing.ts";
import { printable, printableJson } from "../lib/printable.ts";
import { type Command, exitCodes } from "./command.ts";
import { fromHere } from "./fromHere.ts";
import { hashOnDisk } from "./hashOnDisk.ts";
import { readDocument } from "./readDocument.ts";
import { UsageError } from "./UsageError.ts";

const options = {
  kind: { type: "string", default: "dataset" },
  name: { type: "string" },
  curator: { type: "string" },
  terms: { type: "string" },
  locator: { type: "string" },
  card: { type: "string" },
  croissant: { type: "string" },
  ignore: { type: "string", multiple: true },
  notes: { type: "string" },
  out: { type: "string" },
  json: { type: "boolean", default: false },
} as const;

export const command: Command = {
  name: "manifest",
  summary: "Hashes a folder and writes the manifest of a dataset or release",
  usage: `Usage: npm run -s cw -- manifest [<folder or file>] [options]

  --kind dataset|release   what the folder is; a dataset unless said otherwise
  --name TEXT              its name; from the card, the Croissant document or the folder if left out
  --curator TEXT           who put it together
  --terms EXPRESSION       the SPDX expression that the curator declares; from the card if left out
  --locator LOCATOR        a fixed revision: hf:datasets/<id>@<40 hex>, hf:models/<id>@<40 hex> or git:https://...@<40 hex>
  --card FILE              a Hugging Face card (README.md)
  --croissant FILE         a Croissant document
  --ignore PATH            a path from the folder's root to leave out; may be given several times
  --notes TEXT             what else a reader should know
  --out FILE               writes the manifest's canonical JSON here
  --json                   prints the digests as JSON

Without a folder, a dataset's manifest pins its locator with the digests that the Croissant document gives.`,
  async run(args) {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [folder, ...more] = positionals;
    if (more.length > 0) throw new UsageError("Name one folder.");
    if (values.kind !== "dataset" && values.kind !== "release")
      throw new UsageError('The kind is "dataset" or "release".');
    if (values.locator !== undefined) parseLocator(values.locator);
    const result = await describe(folder === undefined ? undefined : fromHere(folder), values.kind, values);
    if (values.out !== undefined) await writeFile(fromHere(values.out), result.bytes);
    console.log(values.json ? printableJson(factsOf(result)) : textOf(factsOf(result)));
    return exitCodes.ok;
  },
};

interface Values {
  readonly name?: string;
  readonly curator?: string;
  readonly terms?: string;
  readonly locator?: string;
  readonly card?: string;
  readonly croissant?: string;
  readonly ignore?: readonly string[];
  readonly notes?: string;
}

async function describe(
  folder: string | undefined,
  kind: "dataset" | "release",
  values: Values,
): Promise<Manifest> {
  const card = values.card === undefined ? undefined : readCard(await textIn(values.card));
  const croissant =
    values.croissant === undefined ? undefined : readCroissant(await readDocument(values.croissant));
  const ignored = ignoredPaths(values.ignore);
  const files = folder === undefined ? [] : await hashOnDisk(await folderFiles(folder, { ignored }));
  const name = values.name ?? card?.name ?? croissant?.name ?? (folder === undefined ? "" : basename(folder));
  const declaredTerms = values.terms ?? termsDeclaredBy({ card, croissant });
  const common = {
    name,
    declaredTerms,
    files,
    ignoredPaths: ignored,
    ...(values.locator !== undefined && { locator: values.locator }),
    ...(values.notes !== undefined && { notes: values.notes }),
  };
  if (kind === "release") return describeRelease({ ...common, curator: values.curator ?? "" });
  const listing =
    folder === undefined || values.locator === undefined
      ? undefined
      : await gitListing(folder, parseLocator(values.locator).revision);
  return describeDataset({
    ...common,
    curator: values.curator ?? croissant?.creators.join(", ") ?? "",
    ...(listing && { listing }),
    ...(croissant && { croissant }),
  });
}

async function textIn(path: string): Promise<string> {
  return new TextDecoder().decode(await readDocument(path));
}

function factsOf({ of, document, digest, contentRoot, coverage, bytes }: Manifest) {
  const sizes = document.files.map((file) => file.bytes);
  const provable = document.files.flatMap(({ bytes: size, ...file }) =>
    size === undefined ? [] : [{ ...file, bytes: size }],
  );
  return {
    of,
    kind: document.kind,
    name: document.name,
    declaredTerms: document.declaredTerms,
    files: document.files.length,
    bytes: sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0),
    coverage,
    digest,
    contentRoot,
    merkleRoot: provable.length > 0 && provable.length === sizes.length ? merkleRoot(provable) : null,
    manifestBytes: bytes.length,
  };
}

function textOf(facts: ReturnType<typeof factsOf>): string {
  return [
    `${facts.name} (${facts.of}, ${facts.kind})`,
    `Files            ${facts.files} with ${facts.bytes} bytes`,
    `Coverage         ${facts.coverage}`,
    `Declared terms   ${facts.declaredTerms === "" ? "none" : facts.declaredTerms}`,
    `Manifest sha-256 ${facts.digest}`,
    `Content root     ${facts.contentRoot}`,
    `Merkle root      ${facts.merkleRoot ?? "none: not every file's size is known"}`,
  ]
    .map(printable)
    .join("\n");
}
