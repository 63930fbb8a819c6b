import { documentName } from "../../words/documentName.ts";
import { bySource, columns, PLACE, placeOf, type Table, unlessZero } from "./Table.ts";

export const terms: Table = {
  name: "terms",
  about: "Licence terms that somebody registered",
  columns: [...columns("id", "spdx_expression", "list_version", "registrant", "text_digests"), ...PLACE],
  rows: ({ history }) =>
    Object.values(history.catalogue.terms)
      .sort(bySource)
      .map(({ id, spdxExpression, listVersion, registrant, texts, source }) => [
        ...[id, spdxExpression, listVersion, registrant, texts.map(({ digest }) => digest).join(" ")],
        ...placeOf(source),
      ]),
};

export const datasets: Table = {
  name: "datasets",
  about: "A dataset that somebody registered; anyone can, and only a standing says what a model makes of it",
  columns: [
    ...columns(
      "id",
      "name",
      "coverage",
      "manifest_digest",
      "content_root",
      "declared_terms",
      "declared_spdx",
    ),
    ...columns("previous", "registrant"),
    ...PLACE,
  ],
  rows: ({ history }) => {
    const { catalogue } = history;
    return Object.values(catalogue.datasets)
      .sort(bySource)
      .map(({ id, coverage, manifestDigest, contentRoot, declaredTerms, previous, registrant, source }) => {
        const text = catalogue.documents[manifestDigest]?.text;
        return [
          ...[id, text === undefined ? undefined : documentName(text).name, coverage, manifestDigest],
          ...[unlessZero(contentRoot), declaredTerms, catalogue.terms[declaredTerms]?.spdxExpression],
          ...[unlessZero(previous), registrant, ...placeOf(source)],
        ];
      });
  },
};

export const locators: Table = {
  name: "locators",
  about: "Where somebody says that a dataset may be found",
  columns: [...columns("dataset", "locator", "contributor"), ...PLACE],
  rows: ({ history }) =>
    Object.values(history.catalogue.datasets)
      .flatMap(({ id, locators: all }) => all.map((each) => ({ id, ...each })))
      .sort(bySource)
      .map(({ id, locator, contributor, source }) => [id, locator, contributor, ...placeOf(source)]),
};

export const documents: Table = {
  name: "documents",
  about: "A document that was published on chain; its bytes are in the archive of logs",
  columns: [...columns("digest", "name", ["size", "bytes"], "publishers"), ...PLACE],
  rows: ({ history }) =>
    Object.values(history.catalogue.documents)
      .sort(bySource)
      .map(({ digest, text, size, publications, source }) => [
        ...[digest, text === undefined ? undefined : documentName(text).name, size],
        ...[[...new Set(publications.map(({ publisher }) => publisher))].join(" "), ...placeOf(source)],
      ]),
};
