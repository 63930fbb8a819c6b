import type { Deployment, Stewardship } from "@commonweight/sdk/chain";
import { UsageError } from "./UsageError.ts";

/** The stewardship of that name, or the only one there is. Throws {@link UsageError}. */
export function oneStewardship({ stewardships }: Deployment, name: string | undefined): Stewardship {
  const names = stewardships.map((it) => it.name).join(", ");
  const [found, ...more] = stewardships.filter((it) => name === undefined || it.name === name);
  if (found === undefined)
    throw new UsageError(`There is no such stewardship here. There are: ${names || "none"}.`);
  if (more.length > 0)
    throw new UsageError(`Say which stewardship is meant, --stewardship NAME, of: ${names}.`);
  return found;
}
