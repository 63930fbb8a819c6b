import { execFile } from "node:child_process";
import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliDecompressSync, createBrotliDecompress } from "node:zlib";
import { chromium, type LaunchOptions } from "@playwright/test";

/*
 * Finds a Chromium for the browser tests: the one that E2E_BROWSER names; on Linux x64 the one that comes as an npm
 * package, so that results are the same everywhere; the one that Playwright has downloaded; the system's own.
 */
const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--font-render-hinting=none",
];

const SYSTEM_BROWSERS = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

const run = promisify(execFile);

/** Unpacks the npm package's browser once, into node_modules/.cache, and gives the folder; nothing where there is no such package. */
async function unpackedChromium(): Promise<string | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  let packed: string;
  try {
    packed = path.join(path.dirname(fileURLToPath(import.meta.resolve("@sparticuz/chromium"))), "..", "bin");
  } catch {
    return undefined;
  }
  if (!existsSync(path.join(packed, "chromium.br"))) packed = path.join(packed, "..", "..", "bin");
  if (!existsSync(path.join(packed, "chromium.br"))) return undefined;
  const { version } = JSON.parse(await readFile(path.join(packed, "..", "package.json"), "utf8")) as {
    version: string;
  };
  const cache = path.resolve(import.meta.dirname, "../../node_modules/.cache");
  const folder = path.join(cache, `chromium-${version}`);
  if (existsSync(folder)) return folder;
  await mkdir(cache, { recursive: true });
  const fresh = await mkdtemp(path.join(cache, "chromium-"));
  await pipeline(
    createReadStream(path.join(packed, "chromium.br")),
    createBrotliDecompress(),
    createWriteStream(path.join(fresh, "chromium")),
  );
  await chmod(path.join(fresh, "chromium"), 0o755);
  for (const archive of ["al2023.tar", "fonts.tar"]) {
    const file = path.join(fresh, archive);
    await writeFile(file, brotliDecompressSync(await readFile(path.join(packed, `${archive}.br`))));
    await run("tar", ["-xf", file, "-C", fresh]);
    await rm(file);
  }
  // Another process may have been quicker; either copy serves.
  await rename(fresh, folder).catch(() => rm(fresh, { recursive: true, force: true }));
  return folder;
}

/** How to launch the browser. Throws with the one line to run when this machine has none. */
export async function browserOptions(): Promise<LaunchOptions> {
  const named = process.env.E2E_BROWSER;
  if (named !== undefined && named !== "") return { executablePath: named, args: ARGS };
  const folder = await unpackedChromium();
  if (folder !== undefined) {
    const libraries = [path.join(folder, "lib"), process.env.LD_LIBRARY_PATH].filter(Boolean).join(":");
    const env = { ...process.env, LD_LIBRARY_PATH: libraries } as Record<string, string>;
    return { executablePath: path.join(folder, "chromium"), args: ARGS, env };
  }
  if (existsSync(chromium.executablePath())) return { args: ARGS };
  const system = SYSTEM_BROWSERS.find((candidate) => existsSync(candidate));
  if (system !== undefined) return { executablePath: system, args: ARGS };
  throw new Error("No browser was found for the tests. Run this once: npx playwright install chromium");
}
