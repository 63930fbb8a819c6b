import { zeroHash } from "viem";
import { alter, answer, drop } from "../tampering.ts";
import { type Case, everything, notData, other } from "./case.ts";

const released = (change: object) =>
  alter("registry", "ReleaseRecorded", 0, ({ release }) => ({ release: { ...release, ...change } }));
export const releases: readonly Case[] = [
  {
    name: "a release that is left out",
    tamper: drop("registry", "ReleaseRecorded", 0),
    link: "manifest",
    spares: notData.slice(1),
  },
  {
    name: "a release with another manifest",
    tamper: released({ manifestDigest: other }),
    link: "release",
    subject: everything,
    spares: notData,
  },
  {
    name: "a release with another root",
    tamper: released({ contentRoot: other }),
    link: "release",
    subject: everything,
    spares: notData,
  },
  {
    name: "a release that claims other data",
    tamper: released({ adoptedSet: other }),
    link: "adoptedSet",
    spares: notData,
  },
  {
    name: "a release of another run",
    tamper: released({ runId: 2n }),
    link: "release",
    subject: everything,
    spares: notData,
  },
  {
    name: "a release that claims to be imported",
    tamper: released({ runId: 0n }),
    link: "release",
    subject: everything,
    spares: notData,
  },
  {
    name: "a release under other terms",
    tamper: released({ outputTerms: other }),
    link: "release",
    spares: notData,
  },
  {
    name: "a release with another evaluation",
    tamper: released({ evaluation: other }),
    link: "release",
    spares: notData,
  },
  {
    name: "a release by another proposal",
    tamper: released({ proposalId: 2n }),
    link: "release",
    spares: notData,
  },
  { name: "a release of another day", tamper: released({ recordedAt: 1 }), link: "release", spares: notData },
  {
    name: "output terms that nobody set",
    tamper: drop("registry", "OutputTermsSet", 0),
    link: "release",
    spares: notData,
  },
  {
    name: "other output terms",
    tamper: alter("registry", "OutputTermsSet", 0, () => ({ newTerms: zeroHash })),
    link: "release",
    spares: notData,
  },
  {
    name: "a registry that tells another release",
    tamper: answer("registry", "release", (it: object) => ({ ...it, runId: 3n })),
    link: "release",
    spares: [...notData, "history"],
  },
  {
    name: "a registry that finds another release",
    tamper: answer("registry", "releaseByManifest", () => 9n),
    link: "release",
    spares: [...notData, "history"],
  },
];
