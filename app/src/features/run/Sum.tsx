import type { ReactNode } from "react";
import style from "./Sum.module.css";

type Line = { key: string; sign?: "+" | "−"; label: ReactNode; amount: ReactNode };
type Props = {
  caption: string;
  lines: readonly Line[];
  total: Omit<Line, "key" | "sign">;
  verdict?: ReactNode;
};

/** An addition as it is done on paper: every part on its line, the sum under a rule. */
export function Sum({ caption, lines, total, verdict }: Props) {
  return (
    <table className={style.sum}>
      <caption className="visually-hidden">{caption}</caption>
      <tbody>
        {lines.map(({ key, sign = "+", label, amount }, index) => (
          <tr key={key}>
            <td className={style.sign}>{index === 0 && sign === "+" ? "" : sign}</td>
            <th scope="row">{label}</th>
            <td className={style.amount}>{amount}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td className={style.sign}>=</td>
          <th scope="row">{total.label}</th>
          <td className={style.amount}>{total.amount}</td>
        </tr>
        {verdict !== undefined && (
          <tr>
            <td />
            <td colSpan={2} className={style.verdict}>
              {verdict}
            </td>
          </tr>
        )}
      </tfoot>
    </table>
  );
}
