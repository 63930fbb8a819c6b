import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { ROOT } from "../e2e/support/paths.ts";

const APP = join(ROOT, "app");

/** The least that the framework makes: one page with one link. */
const FILES: Readonly<Record<string, string>> = {
  "package.json": `{ "name": "empty", "private": true, "type": "module" }`,
  "next.config.ts": `export default { output: "export", typescript: { ignoreBuildErrors: true }, turbopack: { root: ${JSON.stringify(ROOT)} } };\n`,
  "tsconfig.json": `{ "compilerOptions": { "jsx": "preserve", "module": "esnext", "moduleResolution": "bundler" } }`,
  "app/layout.tsx": `export const metadata = { title: "Empty", description: "A page with a link." };
export default function Layout({ children }: { children: React.ReactNode }) {
  return <html lang="en"><body>{children}</body></html>;
}
`,
  "app/page.tsx": `import Link from "next/link";
export default function Page() {
  return <main><h1>A page</h1><Link href="/">A link</Link></main>;
}
`,
};

/** Builds an empty site with the framework's versions that ours is built with, to measure beside ours. Returns its folder. */
export function buildEmptyExport(): string {
  const folder = join(ROOT, ".local", "empty-site");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "app"), { recursive: true });
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
  symlinkSync(join(APP, "node_modules"), join(folder, "node_modules"));
  const next = createRequire(join(APP, "package.json")).resolve("next/dist/bin/next");
  const { status, stdout, stderr } = spawnSync(process.execPath, [next, "build"], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  if (status !== 0) throw new Error(`The empty site did not build:\n${stdout}${stderr}`);
  return join(folder, "out");
}
