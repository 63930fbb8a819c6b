"use client";
import type { TokenInfo, TreasuryReading } from "@commonweight/sdk/chain";
import { type Facts, type Fork, LIMIT_PERIOD, listForks, type Movement } from "@commonweight/sdk/history";
import { type Hex, zeroAddress } from "viem";
import {
  Address,
  Amount,
  AppLink,
  Problem,
  Section,
  SkeletonLines,
  Source,
  Time,
} from "../../components/index.ts";
import {
  ProposalLink,
  SourceOf,
  type Subject,
  sayReadingFailure,
  useSubjectQuery,
} from "../../frame/index.ts";
import { useChainNow } from "../../lib/clock.ts";
import { showInvisible } from "../../lib/format/text.ts";
import { moneyTokens, useTokens, useTreasury } from "../../lib/record/index.ts";
import { subjectQuery } from "../../lib/subject.ts";
import style from "./Overview.module.css";

/** How many of the latest movements are shown. */
const LATEST = 4;

type Props = { subject: Subject; history: Facts };

/** What the community holds, what ordinary votes may spend, and what was paid last. */
export function TreasurySection({ subject, history }: Props) {
  const tokens = useTokens(subject, history);
  const money = moneyTokens(history);
  const { data: readings, error } = useTreasury(subject, money);
  const movements = history.treasury.movements.slice(-LATEST).reverse();
  return (
    <Section title="Treasury" id="treasury">
      {error !== null && readings === undefined && <Problem problem={sayReadingFailure(error)} />}
      {error === null && readings === undefined && (
        <SkeletonLines lines={money.length + movements.length} height="4.25rem" what="the treasury" />
      )}
      {readings !== undefined && (
        <ul className={`plain ${style.holdings}`}>
          {readings.map((reading) => (
            <Holding key={reading.token} reading={reading} tokens={tokens} history={history} />
          ))}
        </ul>
      )}
      {(readings !== undefined || error !== null) && (
        <>
          <h3 className={style.group}>Latest payments</h3>
          {movements.length === 0 && (
            <p className={style.quiet}>Nothing has moved in or out by a vote yet.</p>
          )}
          <ul className={`plain ${style.movements}`}>
            {movements.map((movement) => (
              <li key={`${movement.source.transactionHash}${movement.source.logIndex}`}>
                <MovementLine movement={movement} tokens={tokens} subject={subject} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

type HoldingProps = { reading: TreasuryReading; tokens: readonly TokenInfo[]; history: Facts };

function Holding({ reading, tokens, history }: HoldingProps) {
  const now = useChainNow(60);
  const { token, balance, limit, available } = reading;
  const limited = limit !== undefined && limit > 0n && available !== undefined;
  return (
    <li>
      <p className={style.balance}>
        <Money value={balance} token={token} tokens={tokens} />
        <Source of="this balance" checked note="The chain was asked for this balance at its newest block." />
      </p>
      <p className={style.quiet}>
        {limited ? (
          <>
            Ordinary votes may spend <Money value={limit} token={token} tokens={tokens} /> in 30 days;{" "}
            <Money value={available} token={token} tokens={tokens} /> is left
            {now !== undefined && (
              <>
                {" until "}
                <Time at={(Math.floor(now / LIMIT_PERIOD) + 1) * LIMIT_PERIOD} show="absolute" />
              </>
            )}
            .
          </>
        ) : (
          "No vote has set a limit: ordinary votes may spend none of it."
        )}
      </p>
      {listForks(history).map((fork) => (
        <SetAside key={fork.id} fork={fork} token={token} tokens={tokens} />
      ))}
    </li>
  );
}

/** What is kept of a token for members who leave: no vote can spend it. */
function SetAside({ fork, token, tokens }: { fork: Fork; token: Hex; tokens: readonly TokenInfo[] }) {
  const query = useSubjectQuery();
  const share = fork.shares[token];
  if (share === undefined || share.setAside === 0n) return null;
  return (
    <p className={style.quiet}>
      <Money value={share.setAside} token={token} tokens={tokens} /> of it are set aside for those who leave
      with{" "}
      <AppLink page="fork" query={{ ...query, id: fork.id }}>
        {showInvisible(fork.plan.name)}
      </AppLink>
      <SourceOf source={share.source} of="this share" />
    </p>
  );
}

/** An amount with its token's name, or in its smallest unit with the token's address. */
export function Money({
  value,
  token,
  tokens,
}: {
  value: bigint;
  token: `0x${string}`;
  tokens: readonly TokenInfo[];
}) {
  const info = tokens.find(({ address }) => address.toLowerCase() === token.toLowerCase());
  if (info !== undefined) return <Amount value={value} decimals={info.decimals} symbol={info.symbol} />;
  return (
    <>
      <Amount value={value} decimals={0} /> of the smallest unit of <Address address={token} copy={false} />
    </>
  );
}

type MovementProps = { movement: Movement; tokens: readonly TokenInfo[]; subject: Subject };

function MovementLine({ movement, tokens, subject }: MovementProps) {
  const { kind, amount, token, counterparty, runId, proposalId, source } = movement;
  const money = <Money value={amount} token={token} tokens={tokens} />;
  const who = counterparty !== undefined && counterparty !== zeroAddress && (
    <Address address={counterparty} copy={false} link />
  );
  const run = runId !== undefined && (
    <AppLink page="run" query={{ ...subjectQuery(subject), id: runId }}>{`run ${runId}`}</AppLink>
  );
  return (
    <>
      {kind === "received" && (
        <>
          Received {money}
          {who && <> from {who}</>}
        </>
      )}
      {kind === "paid" && (
        <>
          Paid {money} to {who}
        </>
      )}
      {kind === "runFunded" && (
        <>
          Funded {run || "a run"} with {money}
        </>
      )}
      {kind === "runRefunded" && (
        <>
          {money} came back from {run || "a run"}
        </>
      )}
      {kind === "forkSettled" && (
        <>
          {money} left with a fork, to {who}
        </>
      )}
      {proposalId !== undefined && (
        <>
          {" "}
          by <ProposalLink id={proposalId} />
        </>
      )}
      {", "}
      <Time at={source.timestamp} show="relative" />
      <SourceOf source={source} of="this payment" />
    </>
  );
}
