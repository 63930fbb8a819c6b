import { Fragment, type Key, type ReactNode } from "react";
import style from "./Table.module.css";

export type Column<Row> = {
  /** Also the label before each value on a phone. */
  head: string;
  cell: (row: Row) => ReactNode;
  /** Numbers stand at the end. */
  end?: boolean;
  /** The column that names the row; the first one when none says so. */
  names?: boolean;
  /** A share of the table's width. With one for every column nothing moves when cells are filled in later. */
  width?: `${number}%`;
};

type TableProps<Row> = {
  caption: ReactNode;
  hideCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => Key;
  /** What addresses name after `#`. */
  rowId?: (row: Row) => string;
  /** More about a row, in a line of its own below it. */
  detail?: (row: Row) => ReactNode;
  /** Shown in place of rows when there are none. */
  empty?: ReactNode;
};

/** A ruled table that becomes one record per row on a phone. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, hideCaption = false, columns, rows, rowKey, rowId, detail, empty } = props;
  const naming = Math.max(
    0,
    columns.findIndex((column) => column.names === true),
  );
  if (rows.length === 0 && empty !== undefined) return empty;
  const fixed = columns.every(({ width }) => width !== undefined);
  return (
    <div className={style.scroll}>
      <table className={`${style.table} ${style.stack} ${fixed ? style.fixed : ""}`}>
        <caption className={hideCaption ? "visually-hidden" : style.caption}>{caption}</caption>
        {fixed && (
          <colgroup>
            {columns.map((column) => (
              <col key={column.head} style={{ width: column.width }} />
            ))}
          </colgroup>
        )}
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.head} scope="col" className={column.end ? style.end : undefined}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Fragment key={rowKey(row)}>
              <tr id={rowId?.(row)}>
                {columns.map((column, i) =>
                  i === naming ? (
                    <th key={column.head} scope="row" className={column.end ? style.end : undefined}>
                      {column.cell(row)}
                    </th>
                  ) : (
                    <td
                      key={column.head}
                      data-label={column.head}
                      className={column.end ? style.end : undefined}
                    >
                      <div>{column.cell(row)}</div>
                    </td>
                  ),
                )}
              </tr>
              {detail !== undefined && (
                <tr className={style.detail}>
                  <td colSpan={columns.length}>{detail(row)}</td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}
