import { zeroHash } from "viem";
import { Badge } from "../../components/index.ts";
import { showInvisible } from "../../lib/format/text.ts";
import type { DatasetRow, TermsView } from "./datasets.ts";
import style from "./Model.module.css";

/** Licence terms by their SPDX expression. */
export function TermsName({ terms }: { terms: TermsView }) {
  if (terms.id === zeroHash) return <span className={style.unknown}>None concluded</span>;
  if (terms.expression === undefined) return <span className={style.unknown}>Not in the catalogue</span>;
  return <span className={style.terms}>{showInvisible(terms.expression)}</span>;
}

/** The terms that the vote concluded, and whether they are other than what the curator declares. */
export function ConcludedTerms({ row }: { row: DatasetRow }) {
  const differ = row.concluded.id !== zeroHash && row.concluded.id !== row.declared.id;
  return (
    <span className={style.concluded}>
      <TermsName terms={row.concluded} />
      {differ && <Badge tone="caution">Not as declared</Badge>}
    </span>
  );
}
