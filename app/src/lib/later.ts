import { type ComponentType, type LazyExoticComponent, lazy } from "react";

/**
 * A part of a page that is no part of its first load: it is drawn once data has come. Its loading begins at once, beside
 * the reading of that data, and is tried again when it failed.
 */
export function later<P extends object>(
  load: () => Promise<ComponentType<P>>,
): LazyExoticComponent<ComponentType<P>> {
  const early = typeof window === "undefined" ? undefined : load();
  early?.catch(() => undefined);
  return lazy(async () => ({ default: await (early?.catch(load) ?? load()) }));
}
