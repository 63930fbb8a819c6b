import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { ROOT } from "./root.ts";

export interface Outcome {
  /** The exit code; 1 when a signal ended the program. */
  readonly code: number;
  /** Standard output and errors, in the order they came. */
  readonly output: string;
}

const running = new Set<ChildProcess>();

/** Runs Node on a program in the checkout, in its root folder, and keeps its output. Never rejects because of an exit code. */
export function runNode(args: readonly string[], env: Record<string, string> = {}): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    running.add(child);
    const chunks: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (data: Buffer) => chunks.push(data));
    child.on("error", reject);
    child.on("close", (code) => {
      running.delete(child);
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString("utf8") });
    });
  });
}

/** Thrown by `runOrFail`. The message is the program's own output. */
export class ProgramFailed extends Error {}

export async function runOrFail(args: readonly string[]): Promise<void> {
  const { code, output } = await runNode(args);
  if (code !== 0)
    throw new ProgramFailed(`${output.trimEnd()}\n(node ${args.join(" ")} ended with code ${code})`);
}

/** Ends the programs that are running now. */
export function stopPrograms(): void {
  for (const child of running) child.kill("SIGTERM");
}

/** The script of a tool that is installed in the root's node_modules. */
export function tool(...path: string[]): string {
  return join(ROOT, "node_modules", ...path);
}
