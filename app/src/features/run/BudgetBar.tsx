"use client";
import type { TokenInfo } from "@commonweight/sdk/chain";
import { heldFor, type Run } from "@commonweight/sdk/history";
import { useId } from "react";
import { share } from "../../lib/format/amount.ts";
import style from "./BudgetBar.module.css";
import { Money } from "./Money.tsx";

const WIDTH = 400;

type Props = { run: Run; tokens: readonly TokenInfo[] };

/** A run's budget: what was paid, what went back, what is still held. The words beside it say the same. */
export function BudgetBar({ run, tokens }: Props) {
  const pattern = useId();
  const { funded, paid, refunded, token } = run;
  const held = heldFor(run);
  const paidWidth = share(paid, funded) * WIDTH;
  const refundedWidth = share(refunded, funded) * WIDTH;
  return (
    <div className={style.budget}>
      <svg className={style.bar} viewBox={`0 0 ${WIDTH} 12`} preserveAspectRatio="none" aria-hidden="true">
        <defs>
          <pattern
            id={pattern}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <line className={style.hatch} x1="0" y1="0" x2="0" y2="6" strokeWidth="3" />
          </pattern>
        </defs>
        <rect className={style.held} x="0.5" y="0.5" width={WIDTH - 1} height="11" />
        <rect className={style.paid} x="0" y="0" width={paidWidth} height="12" />
        <rect fill={`url(#${pattern})`} x={paidWidth} y="0" width={refundedWidth} height="12" />
      </svg>
      <p className={style.words}>
        <Money value={funded} token={token} tokens={tokens} /> funded:{" "}
        <Money value={paid} token={token} tokens={tokens} /> paid,{" "}
        <Money value={refunded} token={token} tokens={tokens} /> refunded,{" "}
        <Money value={held} token={token} tokens={tokens} /> held
      </p>
    </div>
  );
}
