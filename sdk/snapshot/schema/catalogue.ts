import { COVERAGES } from "../../chain/enums.ts";
import type {
  Catalogue,
  Dataset,
  Locator,
  Publication,
  PublishedDocument,
  Terms,
  TermsText,
} from "../../history/types/catalogue.ts";
import { account, type Check, hash, list, object, oneOf, record, text, whole } from "./check.ts";
import { source } from "./source.ts";

const terms = object<Terms>({
  id: hash,
  spdxExpression: text,
  listVersion: text,
  registrant: account,
  texts: list(object<TermsText>({ digest: hash, contributor: account, source })),
  source,
});

const dataset = object<Dataset>({
  id: hash,
  manifestDigest: hash,
  contentRoot: hash,
  coverage: oneOf(COVERAGES),
  declaredTerms: hash,
  previous: hash,
  registrant: account,
  locators: list(object<Locator>({ locator: text, contributor: account, source })),
  source,
});

const document = object<PublishedDocument>(
  {
    digest: hash,
    publications: list(object<Publication>({ publisher: account, source })),
    size: whole,
    source,
  },
  { text },
);

export const catalogue: Check<Catalogue> = object<Catalogue>({
  terms: record(terms),
  datasets: record(dataset),
  documents: record(document),
});
