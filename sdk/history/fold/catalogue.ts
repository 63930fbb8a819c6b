import { type Hex, hexToBytes, sha256, size } from "viem";
import { COVERAGES, enumMember } from "../../chain/enums.ts";
import type { KnownEvent } from "../../chain/log.ts";
import type { Source } from "../source.ts";
import type { PublishedDocument } from "../types/catalogue.ts";
import type { History } from "../types.ts";
import type { Draft } from "./draft.ts";

/** Longer documents are fetched when somebody wants to read them. */
const MAX_TEXT_BYTES = 16_384;

type CatalogueEvent = KnownEvent<"catalogue">;

export function foldCatalogue(draft: Draft<History>, event: CatalogueEvent, source: Source): undefined {
  const catalogue = draft.edit(draft.root, "catalogue");
  switch (event.eventName) {
    case "DocumentPublished":
      draft.edit(catalogue, "documents")[event.args.digest] = published(event.args, source);
      return;
    case "DocumentRepublished": {
      const { digest, publisher } = event.args;
      if (!catalogue.documents[digest]) return;
      const document = draft.edit(draft.edit(catalogue, "documents"), digest);
      draft.push(document, "publications", { publisher, source });
      return;
    }
    case "TermsRegistered": {
      const { termsId: id, ...terms } = event.args;
      draft.edit(catalogue, "terms")[id] = { id, ...terms, texts: [], source };
      return;
    }
    case "TermsTextAdded": {
      const { termsId, contributor, textDigest: digest } = event.args;
      if (!catalogue.terms[termsId]) return;
      const terms = draft.edit(draft.edit(catalogue, "terms"), termsId);
      draft.push(terms, "texts", { digest, contributor, source });
      return;
    }
    case "DatasetRegistered": {
      const { datasetId: id, coverage, ...dataset } = event.args;
      draft.edit(catalogue, "datasets")[id] = {
        id,
        ...dataset,
        coverage: enumMember(COVERAGES, coverage),
        locators: [],
        source,
      };
      return;
    }
    case "LocatorAdded": {
      const { datasetId, contributor, locator } = event.args;
      if (!catalogue.datasets[datasetId]) return;
      const dataset = draft.edit(draft.edit(catalogue, "datasets"), datasetId);
      draft.push(dataset, "locators", { locator, contributor, source });
      return;
    }
  }
}

function published(
  { digest, publisher, document }: { digest: Hex; publisher: `0x${string}`; document: Hex },
  source: Source,
): PublishedDocument {
  const text = size(document) <= MAX_TEXT_BYTES && sha256(document) === digest ? decode(document) : undefined;
  return {
    digest,
    publications: [{ publisher, source }],
    size: size(document),
    ...(text !== undefined && { text }),
    source,
  };
}

function decode(document: Hex): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(hexToBytes(document));
  } catch {
    return;
  }
}
