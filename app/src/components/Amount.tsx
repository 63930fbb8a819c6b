import { formatAmount } from "@commonweight/sdk/proposals";
import { formatUnits } from "viem";
import { compactAmount } from "../lib/format/amount.ts";
import style from "./Amount.module.css";

type AmountProps = {
  /** In the token's smallest unit. */
  value: bigint;
  decimals: number;
  symbol?: string;
  /** "compact" keeps the exact amount in the title; "exact" shows every digit. */
  show?: "compact" | "exact";
};

/** A quantity of a token. */
export function Amount({ value, decimals, symbol, show = "compact" }: AmountProps) {
  const exact = formatAmount(value, decimals);
  const text = show === "exact" ? exact : compactAmount(value, decimals);
  return (
    <data
      className={style.amount}
      value={formatUnits(value, decimals)}
      title={symbol === undefined ? exact : `${exact} ${symbol}`}
    >
      {text}
      {symbol !== undefined && <span className={style.symbol}>{`\u00a0${symbol}`}</span>}
    </data>
  );
}
