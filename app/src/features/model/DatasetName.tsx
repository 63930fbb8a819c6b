import { shortHex, showInvisible } from "../../lib/format/text.ts";
import type { DatasetRow } from "./datasets.ts";
import style from "./Model.module.css";

/** A dataset's name, and the revision that was pinned. */
export function DatasetName({ row }: { row: DatasetRow }) {
  const { name, revision, curator, id } = row;
  return (
    <span className={style.dataset}>
      <span className={style.datasetName}>
        {name === undefined ? `Dataset ${shortHex(id, 10, 6)}` : showInvisible(name)}
      </span>
      <span className={style.revision}>
        {revision === undefined ? "no pin document here" : `at ${revision.slice(0, 8)}`}
        {curator !== undefined && `, ${showInvisible(curator)}`}
      </span>
    </span>
  );
}
