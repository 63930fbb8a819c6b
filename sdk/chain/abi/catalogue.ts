// Generated from contracts/catalogue/Catalogue.sol by scripts/generate-abis.ts. Do not edit.
import { catalogueCalls } from "./calls/catalogue.ts";
import { catalogueErrors } from "./errors/catalogue.ts";
import { catalogueEvents } from "./events/catalogue.ts";
import { catalogueViews } from "./views/catalogue.ts";

export const catalogueAbi = [
  ...catalogueCalls,
  ...catalogueErrors,
  ...catalogueEvents,
  ...catalogueViews,
] as const;
