import type { TokenInfo } from "@commonweight/sdk/chain";
import type { Fork, ForkShare } from "@commonweight/sdk/history";
import { Section, Table } from "../../components/index.ts";
import { SourceOf } from "../../frame/index.ts";
import { Money } from "../run/Money.tsx";
import style from "./Fork.module.css";

type Props = { fork: Fork; tokens: readonly TokenInfo[] };

/** What the treasury keeps for the fork, asset by asset, and what became of it. */
export function Shares({ fork, tokens }: Props) {
  const shares = Object.values(fork.shares);
  const money = (value: (share: ForkShare) => bigint) => (share: ForkShare) => (
    <Money value={value(share)} token={share.token} tokens={tokens} />
  );
  return (
    <Section title="What leaves with them" id="shares">
      {shares.length === 0 ? (
        <p className={style.soft}>
          {fork.status === "Open"
            ? "Once the fork begins, its share of every asset is set aside in the treasury: the part that its votes are of all votes. Money that training runs already hold stays with them."
            : "No asset's share has been set aside yet. Nothing can leave the treasury before that is done."}
        </p>
      ) : (
        <Table
          caption="Shares by asset"
          hideCaption
          rows={shares}
          rowKey={({ token }) => token}
          columns={[
            {
              head: "Asset",
              cell: ({ token, source }) => (
                <>
                  {tokens.find(({ address }) => address === token)?.symbol ?? token}
                  <SourceOf source={source} of="this share" />
                </>
              ),
            },
            { head: "Set aside now", end: true, cell: money(({ setAside }) => setAside) },
            { head: "Sent to the new treasury", end: true, cell: money(({ settled }) => settled) },
            { head: "Freed again", end: true, cell: money(({ released }) => released) },
          ]}
        />
      )}
    </Section>
  );
}
