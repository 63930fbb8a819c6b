import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Whose turn it is, if that process still runs. */
async function holderOf(file: string): Promise<number | undefined> {
  const pid = Number(await readFile(file, "utf8").catch(() => ""));
  return pid > 0 && isAlive(pid) ? pid : undefined;
}

/** Takes the file if it is free; a mark that a killed process left behind holds nobody up. */
async function take(file: string): Promise<boolean> {
  if ((await holderOf(file)) !== undefined) return false;
  await rm(file, { force: true });
  try {
    await writeFile(file, String(process.pid), { flag: "wx" });
    return true;
  } catch {
    return false;
  }
}

/** Two builds would trip over one build folder: the second waits until the first is done. */
export async function inTurn<T>(file: string, work: () => Promise<T>): Promise<T> {
  await mkdir(path.dirname(file), { recursive: true });
  while (!(await take(file))) await pause(250);
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}
