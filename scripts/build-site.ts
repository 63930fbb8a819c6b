/**
 * Builds the site: `node scripts/build-site.ts [--local] [--out DIR]`.
 * With --local it holds the tools for a chain of this computer (demo wallet, time control, specimen) and goes to
 * app/out; without it goes to app/out-public and holds none of them.
 */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { parseArgs } from "node:util";
import { LOCAL_MARKER } from "../app/src/features/local/marker.ts";
import { relocateSite, swapInto } from "./site/relocate.ts";
import { inTurn } from "./site/turn.ts";

const root = path.resolve(import.meta.dirname, "..");
const app = path.join(root, "app");

type Flavour = "local" | "public";

/** The framework keeps one build folder; each flavour gets its own by turns, so that neither evicts the other's cache. */
const workFolder = path.join(app, ".next");
const keptFolder = (flavour: Flavour) => path.join(root, ".local", "site", `${flavour}-cache`);

async function takeCache(flavour: Flavour): Promise<void> {
  await rm(workFolder, { recursive: true, force: true });
  if (existsSync(keptFolder(flavour))) await rename(keptFolder(flavour), workFolder);
}

async function keepCache(flavour: Flavour): Promise<void> {
  await mkdir(path.dirname(keptFolder(flavour)), { recursive: true });
  await rm(keptFolder(flavour), { recursive: true, force: true });
  if (existsSync(workFolder)) await rename(workFolder, keptFolder(flavour));
}

function runNext(flavour: Flavour, staging: string): Promise<void> {
  const next = createRequire(path.join(app, "package.json")).resolve("next/dist/bin/next");
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    COMMONWEIGHT_STAGING: path.relative(app, staging),
    NEXT_PUBLIC_LOCAL_CHAIN: flavour === "local" ? "1" : "0",
  };
  return new Promise((resolve, reject) => {
    const build = spawn(process.execPath, [next, "build"], {
      cwd: app,
      env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    // Whoever ends this program ends the build with it.
    const forward = (signal: NodeJS.Signals) => build.kill(signal);
    const signals = ["SIGINT", "SIGTERM"] as const;
    for (const signal of signals) process.on(signal, forward);
    build.on("close", () => {
      for (const signal of signals) process.off(signal, forward);
    });
    let said = "";
    build.stdout.on("data", (chunk) => (said += String(chunk)));
    build.stderr.on("data", (chunk) => (said += String(chunk)));
    build.on("error", reject);
    build.on("close", (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`The site did not build${signal ? ` (${signal})` : ""}:\n${said}`));
    });
  });
}

/** Local tools hold sample keys' signer and a clock control: they must be in a local build and nowhere else. */
async function checkLocalTools(flavour: Flavour, folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const code = entries.filter((entry) => entry.isFile() && /\.(?:js|html)$/.test(entry.name));
  const texts = await Promise.all(
    code.map((entry) => readFile(path.join(entry.parentPath, entry.name), "utf8")),
  );
  for (const mark of [LOCAL_MARKER, "demo-wallet.json"]) {
    const present = texts.some((text) => text.includes(mark));
    if (present !== (flavour === "local"))
      throw new Error(`The ${flavour} site ${present ? "holds" : "lacks"} the local tools (${mark}).`);
  }
}

/** Builds one flavour of the site into `out`, ready to be served from any path. */
async function buildSite(flavour: Flavour, out: string): Promise<void> {
  const staging = path.join(root, ".local", "site", `${flavour}-export`);
  await rm(staging, { recursive: true, force: true });
  await takeCache(flavour);
  try {
    await runNext(flavour, staging);
  } finally {
    await keepCache(flavour);
  }
  await checkLocalTools(flavour, staging);
  await relocateSite(staging);
  await swapInto(staging, out);
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { local: { type: "boolean", default: false }, out: { type: "string" } },
  });
  const flavour: Flavour = values.local ? "local" : "public";
  const out = path.resolve(values.out ?? path.join(app, flavour === "local" ? "out" : "out-public"));
  const started = Date.now();
  try {
    await inTurn(path.join(root, ".local", "site", "turn"), () => buildSite(flavour, out));
    console.log(
      `Built the ${flavour} site in ${((Date.now() - started) / 1000).toFixed(1)} s: ${path.relative(process.cwd(), out)}`,
    );
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
