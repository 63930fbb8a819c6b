import type { PageName } from "./routes.ts";

/*
 * Links tell when a reader comes near them; the frame, which knows the pages, loads what is likely next. Links know
 * nothing of pages, so that components stand below everything.
 */
let prepare: (page: PageName) => void = () => {};

/** Says what to do when a reader comes near a link to a page. */
export function onNear(listener: (page: PageName) => void): void {
  prepare = listener;
}

export function comeNear(page: PageName): void {
  prepare(page);
}
