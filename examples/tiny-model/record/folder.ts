import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { canonicalJson } from "@commonweight/sdk/manifests";
import { sha256 } from "viem";
import { ExampleError } from "../src/config.ts";
import { type Preparation, prepare } from "./run.ts";

/** Where this example lies. */
export const HERE = join(dirname(fileURLToPath(import.meta.url)), "..");

/** Reads what training starts from. Throws {@link ExampleError} where a file is missing or can't be used. */
export function readFolder(folder: string): Preparation {
  const config = readIfThere(folder, "config.json");
  const data = join(folder, "data");
  if (config === undefined || !existsSync(data))
    throw new ExampleError(`There is no config.json, or no data folder, in ${folder}.`);
  const names = readdirSync(data).filter((name) => name.endsWith(".txt"));
  return prepare(
    config,
    names.map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(data, name))) })),
  );
}

/** A file of the run's folder, by its path there. */
export function readRunFile(folder: string, path: string): Uint8Array | undefined {
  return readIfThere(folder, "run", path);
}

export function writeRunFile(folder: string, path: string, bytes: Uint8Array): void {
  const file = join(folder, "run", path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}

export function emptyRun(folder: string): void {
  rmSync(join(folder, "run"), { recursive: true, force: true });
}

/** The source that trains, file by file: what a run means by its code. */
export function sourceRecord(): Uint8Array {
  const files = listDigests(HERE, "src");
  return canonicalJson({ kind: "commonweight/source@1", entry: "train.ts", files });
}

/** The sha-256 of every file that a run is made of, in the format of the tool `sha256sum`. */
export function digestList(folder: string): string {
  const paths = [
    "config.json",
    ...listFiles(join(folder, "data")).map((path) => `data/${path}`),
    ...listFiles(join(folder, "run"))
      .filter((path) => path !== DIGEST_LIST)
      .map((path) => `run/${path}`),
  ];
  return paths.map((path) => `${digestOf(folder, path).sha256}  ${path}\n`).join("");
}

/** Its name in the run's folder. Checked in the example's folder with `sha256sum -c run/SHA256SUMS`. */
export const DIGEST_LIST = "SHA256SUMS";

/** Path, size in bytes and sha-256 of every file under a folder of the example. */
export function listDigests(folder: string, under: string) {
  return listFiles(join(folder, under)).map((path) => digestOf(join(folder, under), path));
}

function digestOf(folder: string, path: string) {
  const bytes = new Uint8Array(readFileSync(join(folder, path)));
  return { path, bytes: bytes.length, sha256: sha256(bytes).slice(2) };
}

/** Paths of all files, with forward slashes, in the order of their code units. */
function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
}

function readIfThere(...parts: string[]): Uint8Array | undefined {
  const path = join(...parts);
  return existsSync(path) ? new Uint8Array(readFileSync(path)) : undefined;
}
