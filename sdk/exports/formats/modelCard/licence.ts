import type { Model } from "../../../history/types/models.ts";
import { judgeSituation, situationOf } from "../../../licences/situation.ts";
import { READINGS } from "../../../licences/verdict.ts";
import { DOCTRINE_WORDS } from "../../../words/enums.ts";
import { sayTerms } from "../../../words/names.ts";
import type { Edition } from "../../edition/Edition.ts";
import { code, plain, table } from "../../text/markdown.ts";
import { NOT_LEGAL_ADVICE } from "../../text/sections.ts";

/** Under which terms the model goes out, and what licences say of it under both readings. */
export function licenceSection({ history, context }: Edition, model: Model): string[] {
  const { outputTerms, policy } = model;
  const situation = situationOf(history, model.id);
  if (!situation) return [];
  const judgements = READINGS.map((reading) => judgeSituation(situation, reading));
  const { matrix } = situation;
  return [
    "## Terms and licences",
    "",
    outputTerms
      ? `Releases go out under ${plain(sayTerms(outputTerms.value.terms, context))}, by proposal ${outputTerms.proposalId}.`
      : "No vote has set the terms of releases.",
    policy
      ? `By proposal ${policy.proposalId}, ${DOCTRINE_WORDS[policy.value.doctrine]}.`
      : "No vote has said what weights are to their data.",
    "",
    `Licences ask two questions, and one of them is open in law, so the verdict stands here under both readings. Reading P: weights are not adapted material of their data. Reading C: they are. The vote concludes; this informs it. ${NOT_LEGAL_ADVICE}`,
    "",
    matrix.status === "unreadable"
      ? `The licence matrix in force (${code(matrix.digest)}) can't be read: ${plain(matrix.why)}`
      : `Licence matrix ${plain(matrix.published.matrix.version)}, sha-256 ${code(matrix.published.digest)}${matrix.status === "none" ? ", which no vote has adopted" : ""}.`,
    "",
    ...judgements.flatMap(({ reading, verdict, inputs, clashes }) => [
      `### Reading ${reading}: ${verdict}`,
      "",
      ...(inputs.length === 0
        ? ["There is nothing to judge yet."]
        : [
            table(
              ["Input", "Terms", "Verdict", "Why", "What it asks"],
              inputs.map(({ input, verdict: own, findings, obligations }) => [
                plain(input.name),
                input.terms === undefined ? "unknown" : plain(input.terms),
                own,
                findings.map(({ why }) => plain(why)).join(" "),
                obligations.map(({ says, binds }) => plain(`${binds}: ${says}`)).join("; ") || "nothing",
              ]),
            ),
          ]),
      "",
      ...clashes.map(({ verdict: clash, why }) => `- ${clash}: ${plain(why)}`),
      ...(clashes.length > 0 ? [""] : []),
    ]),
  ];
}
