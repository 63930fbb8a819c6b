import type { Catalogue } from "../../history/types/catalogue.ts";
import { catalogue } from "../schema/catalogue.ts";
import { type Check, object, oneOf } from "../schema/check.ts";

export const CATALOGUE_KIND = "commonweight/index-catalogue@1";

/** The book of facts, which all stewardships of a chain share: one file for all of them. */
export interface CatalogueFile {
  readonly kind: typeof CATALOGUE_KIND;
  readonly catalogue: Catalogue;
}

export const catalogueFile: Check<CatalogueFile> = object<CatalogueFile>({
  kind: oneOf([CATALOGUE_KIND]),
  catalogue,
});
