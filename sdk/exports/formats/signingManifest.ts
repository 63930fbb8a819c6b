import { sha256 } from "viem";
import { parseManifest } from "../../manifests/documents/parseManifest.ts";
import { ignoredPaths } from "../../manifests/files/ignoredPaths.ts";
import { contentRoot } from "../../manifests/roots/contentRoot.ts";
import { signingStatement } from "../../manifests/roots/signingStatement.ts";
import { ExportError } from "../ExportError.ts";
import { releaseOf } from "../facts/releaseOf.ts";
import { json } from "../text/json.ts";
import { type Format, idOf } from "./Format.ts";

/** What a signer would sign of a release. It has no field for a stamp: the list of the export says where it is from. */
export const signingManifest: Format = {
  id: "oms",
  what: "The unsigned manifest of a release, for anyone to sign",
  standard: "OpenSSF Model Signing 1.0 in an in-toto statement v1",
  about: "release",
  mediaType: "application/vnd.in-toto+json",
  path: (subject) => `signing/release-${idOf(subject)}.intoto.json`,
  make: ({ edition, manifests }, subject) => {
    const release = releaseOf(edition, idOf(subject));
    const { manifestDigest } = release;
    const bytes =
      edition.documents.get(manifestDigest) ??
      manifests.find((manifest) => sha256(manifest) === manifestDigest);
    if (!bytes) {
      throw new ExportError(`The manifest of release ${release.id} is not at hand.`, {
        details: `No document with the sha-256 ${manifestDigest} was published here.`,
        remedy: "Give the manifest's file.",
      });
    }
    const { document } = parseManifest(bytes);
    const root = contentRoot(document.files);
    if (root !== release.contentRoot) {
      throw new ExportError(
        `The manifest of release ${release.id} does not come to the root that was released.`,
        {
          details: `Its files come to ${root}, ${release.contentRoot} was released.`,
          remedy: "Nothing can be signed for it: ask those who released it.",
        },
      );
    }
    return json(
      signingStatement({
        name: document.name,
        files: document.files,
        ignoredPaths: document.ignoredPaths ?? ignoredPaths(),
      }),
    );
  },
};
