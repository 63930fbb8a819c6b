import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
import { basename, join } from "node:path";
import { ROOT } from "./root.ts";
import { tool } from "./run.ts";

/** What the contracts and their tests need. The sdk is reached through node_modules. */
const PARTS = [
  "contracts",
  "data",
  "docs",
  "hardhat.config.ts",
  "package.json",
  "scripts",
  "sdk",
  "test",
  "tsconfig.base.json",
  "tsconfig.json",
];

export interface Ended {
  /** The exit code; 1 when it was stopped for taking too long. */
  readonly code: number;
  readonly output: string;
  readonly timedOut: boolean;
}

/** A copy of the checkout, where sources can be changed without anybody noticing. */
export class Workspace {
  readonly folder: string;

  /** `name` tells copies apart. An earlier copy of that name is replaced. */
  constructor(name: string) {
    this.folder = join(ROOT, ".local", "workspaces", name);
    rmSync(this.folder, { recursive: true, force: true });
    mkdirSync(this.folder, { recursive: true });
    for (const part of PARTS) {
      const from = join(ROOT, part);
      if (!existsSync(from)) continue;
      cpSync(from, join(this.folder, part), {
        recursive: true,
        filter: (path) => basename(path) !== "node_modules",
      });
    }
    symlinkSync(join(ROOT, "node_modules"), join(this.folder, "node_modules"), "junction");
  }

  path(file: string): string {
    return join(this.folder, file);
  }

  /** Runs Hardhat here. Stops it after `limit` milliseconds, or as soon as a line of its output is `enough`. */
  hardhat(args: readonly string[], limit: number, enough?: RegExp): Promise<Ended> {
    const cli = tool("hardhat", "dist", "src", "cli.js");
    return new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [cli, ...args], {
        cwd: this.folder,
        stdio: ["ignore", "pipe", "pipe"],
        detached: process.platform !== "win32",
      });
      const chunks: Buffer[] = [];
      for (const stream of [child.stdout, child.stderr])
        stream.on("data", (data: Buffer) => {
          chunks.push(data);
          if (enough?.test(data.toString("utf8"))) end(child.pid);
        });
      let timedOut = false;
      const timer = setTimeout(() => {
        timedOut = true;
        end(child.pid);
      }, limit);
      child.on("error", reject);
      child.on("close", (code) => {
        clearTimeout(timer);
        resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString("utf8"), timedOut });
      });
    });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Hardhat runs tests in processes of its own: the whole group that it leads ends with it. */
function end(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === "win32" ? pid : -pid, "SIGKILL");
  } catch {
    // It ended by itself meanwhile.
  }
}
