import type { Hex } from "viem";
import { alter, answer, double, drop } from "../tampering.ts";
import { type Case, notData, other } from "./case.ts";

export const data: readonly Case[] = [
  {
    name: "an adoption that is left out",
    tamper: drop("registry", "StandingChanged", 0),
    link: "adoptedSet",
    spares: notData,
  },
  {
    name: "an adoption that is told twice",
    tamper: double("registry", "StandingChanged", 0),
    link: "standing",
    spares: notData,
  },
  {
    name: "other concluded terms",
    tamper: alter("registry", "StandingChanged", 0, () => ({ concludedTerms: other })),
    link: "adoptedSet",
    spares: notData,
  },
  {
    name: "another standing",
    tamper: alter("registry", "StandingChanged", 0, () => ({ newStanding: 4 })),
    link: "adoptedSet",
    spares: notData,
  },
  {
    name: "a standing before that never was",
    tamper: alter("registry", "StandingChanged", 0, () => ({ oldStanding: 3 })),
    link: "standing",
    spares: notData,
  },
  {
    name: "an adoption by another proposal",
    tamper: alter("registry", "StandingChanged", 0, () => ({ proposalId: 2n })),
    link: "standing",
    spares: notData,
  },
  {
    name: "other evidence of an adoption",
    tamper: alter("registry", "StandingChanged", 0, () => ({ evidence: other })),
    link: "standing",
    spares: notData,
  },
  {
    name: "another dataset",
    tamper: alter("registry", "StandingChanged", 0, () => ({ datasetId: other })),
    link: "adoptedSet",
    spares: notData,
  },
  {
    name: "a registry that tells another standing",
    tamper: answer("registry", "standing", (entry: object) => ({ ...entry, standing: 5 })),
    link: "standing",
    spares: [...notData, "adoptedSet", "history"],
  },
  {
    name: "a registry that tells another adopted set",
    tamper: answer("registry", "adoptedSet", ([ids, terms]: readonly [unknown, unknown]) => [
      ids,
      terms,
      other,
    ]),
    link: "adoptedSet",
    spares: [...notData, "standing", "history"],
  },
  {
    name: "a dataset that was never registered",
    tamper: drop("catalogue", "DatasetRegistered", 0),
    link: "terms",
    spares: notData,
  },
  {
    name: "a dataset with another root",
    tamper: alter("catalogue", "DatasetRegistered", 0, () => ({ contentRoot: other })),
    link: "terms",
    spares: notData,
  },
  {
    name: "a dataset with another manifest",
    tamper: alter("catalogue", "DatasetRegistered", 0, () => ({ manifestDigest: other })),
    link: "terms",
    spares: notData,
  },
  {
    name: "a dataset with less coverage",
    tamper: alter("catalogue", "DatasetRegistered", 0, () => ({ coverage: 2 })),
    link: "terms",
    spares: notData,
  },
  {
    name: "terms that were never registered",
    tamper: drop("catalogue", "TermsRegistered", 0),
    link: "terms",
    spares: notData,
  },
  {
    name: "terms with another name",
    tamper: alter("catalogue", "TermsRegistered", 0, () => ({ spdxExpression: "MIT" })),
    link: "terms",
    spares: notData,
  },
  {
    name: "a catalogue that tells another dataset",
    tamper: answer("catalogue", "dataset", (entry: object) => ({ ...entry, contentRoot: other })),
    link: "terms",
    spares: [...notData, "adoptedSet", "standing", "history"],
  },
  {
    name: "a published manifest with other bytes",
    tamper: alter("catalogue", "DocumentPublished", 0, grownDocument),
    link: "manifest",
    spares: notData,
  },
  {
    name: "a manifest that is not at hand",
    tamper: drop("catalogue", "DocumentPublished", 0),
    link: "manifest",
    verdict: "UNVERIFIABLE",
    spares: notData,
  },
];

function grownDocument({ document }: { readonly document: Hex }) {
  return { document: `${document}20` as Hex };
}
