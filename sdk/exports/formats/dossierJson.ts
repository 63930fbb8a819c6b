import { dossierOf } from "../facts/dossierOf.ts";
import { json } from "../text/json.ts";
import { type Format, idOf } from "./Format.ts";

/** The same dossier for a machine; amounts and ids are decimal texts. */
export const dossierJson: Format = {
  id: "dossier-json",
  what: "The same decision for a machine",
  about: "proposal",
  mediaType: "application/json",
  path: (subject) => `dossiers/proposal-${idOf(subject)}.json`,
  make: ({ edition }, subject) => json(dossierOf(edition, idOf(subject))),
};
