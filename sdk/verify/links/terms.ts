import { type Hex, zeroHash } from "viem";
import { catalogueAbi } from "../../chain/abi/catalogue.ts";
import { COVERAGES } from "../../chain/enums.ts";
import { datasetIdOf, termsIdOf } from "../../chain/hashes.ts";
import type { LogOf } from "../book/Book.ts";
import type { Context } from "../context.ts";
import { Judgement } from "../report/Judgement.ts";
import type { Check } from "../report/report.ts";
import type { Manifests } from "./manifests.ts";

/** What a dataset is: its id follows from its digests, its coverage from its manifest, its terms from their text. */
export async function checkDataset(context: Context, manifests: Manifests, datasetId: Hex): Promise<Check[]> {
  const { book, answers, house } = context;
  const judgement = new Judgement("terms", `dataset ${datasetId}`);
  const [registered] = book.where("catalogue", "DatasetRegistered", "datasetId", datasetId);
  if (!house.catalogue || !registered)
    return judgement.fail("No event of the catalogue registers it.").conclude("");
  const { manifestDigest, contentRoot, declaredTerms, previous } = registered.args;
  const coverage = COVERAGES[registered.args.coverage] ?? "None";
  judgement.saw(registered);
  judgement.expect(
    datasetIdOf({ manifestDigest, contentRoot, coverage, declaredTerms, previous }) === datasetId,
    "Its id does not follow from what was registered.",
    registered,
  );
  const question = { address: house.catalogue, abi: catalogueAbi } as const;
  const answer = await answers.read({ ...question, functionName: "dataset", args: [datasetId] });
  const part = (field: "manifestDigest" | "contentRoot" | "declaredTerms") =>
    "value" in answer ? { value: answer.value[field] } : answer;
  judgement.agree("manifest digest", manifestDigest, part("manifestDigest"));
  judgement.agree("content root", contentRoot, part("contentRoot"));
  judgement.agree("declared terms", declaredTerms, part("declaredTerms"));
  const terms = checkTerms(context, judgement, declaredTerms);
  return [
    ...judgement.conclude(
      `Its id follows from its digests; it is declared to be under ${terms?.args.spdxExpression}.`,
    ),
    ...manifests.checkDataset(registered, terms?.args.spdxExpression),
  ];
}

/** The terms that a vote concluded, or that a release was given. */
export function checkConcluded(context: Context, subject: string, termsId: Hex): Check[] {
  const judgement = new Judgement("terms", subject);
  if (termsId === zeroHash) return judgement.doubt("No vote has concluded its terms.").conclude("");
  const terms = checkTerms(context, judgement, termsId);
  return judgement.conclude(
    `Its terms are ${terms?.args.spdxExpression} (SPDX list ${terms?.args.listVersion}).`,
  );
}

function checkTerms(
  { book }: Context,
  judgement: Judgement,
  termsId: Hex,
): LogOf<"catalogue", "TermsRegistered"> | undefined {
  const [terms] = book.where("catalogue", "TermsRegistered", "termsId", termsId);
  if (!terms) {
    judgement.fail(`No event of the catalogue registers the terms ${termsId}.`);
    return undefined;
  }
  judgement.saw(terms);
  const { spdxExpression, listVersion } = terms.args;
  judgement.expect(
    termsIdOf(spdxExpression, listVersion) === termsId,
    `The id of the terms does not follow from "${spdxExpression}" and the list "${listVersion}".`,
    terms,
  );
  return terms;
}
