import { join } from "node:path";

export const ROOT = join(import.meta.dirname, "..", "..", "..");

/** The seeded chain that test files copy. Kept between runs: it is seeded anew when contracts or seed change. */
export const PREPARED = join(ROOT, ".local", "e2e");

/** Pictures of the main pages, made anew on every run. */
export const SCREENSHOTS = join(ROOT, "screenshots");
