import { resolve } from "node:path";

/** A path that the caller wrote, seen from where the caller stands: npm and the bootstrap move to the project's root. */
export function fromHere(path: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path);
}
