import type { KnownEvent } from "../../chain/log.ts";
import type { Context } from "../../words/context.ts";
import { sayAccount, sayDataset, sayDocument, sayTerms, shortDigest } from "../../words/names.ts";

export function describeCatalogueEvent(event: KnownEvent<"catalogue">, context: Context): string {
  switch (event.eventName) {
    case "DocumentPublished":
      return `${sayAccount(event.args.publisher, context)} published ${sayDocument(event.args.digest, context)}`;
    case "DocumentRepublished":
      return `${sayAccount(event.args.publisher, context)} published ${sayDocument(event.args.digest, context)} again`;
    case "TermsRegistered":
      return `${sayAccount(event.args.registrant, context)} entered the terms ${event.args.spdxExpression} in the catalogue`;
    case "TermsTextAdded": {
      const { contributor, termsId, textDigest } = event.args;
      return `${sayAccount(contributor, context)} said that the text ${shortDigest(textDigest)} is one of ${sayTerms(termsId, context)}`;
    }
    case "DatasetRegistered": {
      const { registrant, datasetId, declaredTerms } = event.args;
      return `${sayAccount(registrant, context)} entered ${sayDataset(datasetId, context)} in the catalogue, declared to be under ${sayTerms(declaredTerms, context)}`;
    }
    case "LocatorAdded": {
      const { contributor, datasetId, locator } = event.args;
      return `${sayAccount(contributor, context)} said that ${sayDataset(datasetId, context)} may be found at ${locator}`;
    }
  }
}
