"use client";
import { availableWithinLimit } from "@commonweight/sdk/history";
import { Callout } from "../../../components/index.ts";
import { sayMoney } from "../actions/buildMilestones.ts";
import type { BuildContext, MoneyToken } from "../actions/check.ts";

/** Says aloud when an amount goes past the limit of ordinary votes, or past what the treasury has. */
export function SpendingNote({
  amount,
  token,
  build,
}: {
  amount: bigint;
  token: MoneyToken;
  build: BuildContext;
}) {
  const within = availableWithinLimit(build.history, token.address, build.now);
  const has = token.balance;
  return (
    <div aria-live="polite">
      {amount > within && (
        <Callout
          tone="warning"
          title={`${sayMoney(amount, token)} is more than ordinary votes may still spend in this period (${sayMoney(within, token)}).`}
          todo="Lower the amount, or say in the text why it should go past the limit."
        >
          <p>The proposal will use the function for money above the limit, and voters will see that.</p>
        </Callout>
      )}
      {has !== undefined && amount > has && (
        <Callout
          tone="warning"
          title={`The treasury has only ${sayMoney(has, token)} left.`}
          todo="Lower the amount, or make sure that the money is there in time."
        >
          <p>If it still has too little when the vote is carried out, nothing of the proposal happens.</p>
        </Callout>
      )}
    </div>
  );
}
