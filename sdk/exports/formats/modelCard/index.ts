import { findModel } from "../../../history/select.ts";
import type { Model } from "../../../history/types/models.ts";
import { ExportError } from "../../ExportError.ts";
import type { Edition } from "../../edition/Edition.ts";
import { stampOf } from "../../edition/stampOf.ts";
import { code, plain, quote } from "../../text/markdown.ts";
import { sampleNotice, stampSection } from "../../text/sections.ts";
import { type Format, idOf } from "../Format.ts";
import { dataSection } from "./data.ts";
import { decisionsSection } from "./decisions.ts";
import { frontMatter } from "./frontMatter.ts";
import { licenceSection } from "./licence.ts";
import { worksSections } from "./works.ts";

/** A model's card, to lie beside its weights as README.md. */
export const modelCard: Format = {
  id: "model-card",
  what: "What a model is for and made of, under which terms, who paid, who decided, and what the side that lost said",
  standard: "Hugging Face model card (YAML and Markdown)",
  about: "model",
  mediaType: "text/markdown",
  path: (subject) => `model-cards/model-${idOf(subject)}.md`,
  make: ({ edition }, subject) => {
    const id = idOf(subject);
    const model = findModel(edition.history, id);
    if (!model) {
      throw new ExportError(`There is no model ${id} in this record.`, {
        details: `It was read to block ${edition.block.number}.`,
        remedy: "Check the number, or name a later block.",
      });
    }
    const stamp = stampOf(edition);
    return `${[
      `${frontMatter(edition, model)}`,
      `# ${plain(model.name)}`,
      "",
      ...sampleNotice(stamp),
      "## What it is for",
      "",
      ...charter(edition, model),
      "",
      ...licenceSection(edition, model),
      ...dataSection(edition, model),
      ...worksSections(edition, model),
      ...decisionsSection(edition, model),
      "## How to check it",
      "",
      "Anyone can trace weights to these votes with nothing but this chain's events. The report says what can't be proved.",
      "",
      "```",
      "npm run -s cw -- verify <folder, file or digest> --rpc URL",
      "```",
      "",
      stampSection(stamp),
    ].join("\n")}\n`;
  },
};

function charter({ documents }: Edition, { charter: { value, proposalId } }: Model): string[] {
  const bytes = documents.get(value);
  const decided =
    proposalId === 0n ? "set when the stewardship was founded" : `decided by proposal ${proposalId}`;
  if (!bytes) return [`The charter (${code(value)}), ${decided}, was not published on chain.`];
  return [
    `The charter (sha-256 ${code(value)}), ${decided}, in the community's words:`,
    "",
    quote(new TextDecoder().decode(bytes)),
  ];
}
