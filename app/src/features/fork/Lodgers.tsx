import type { Fork, LodgingStatement } from "@commonweight/sdk/history";
import { Address, Amount, Section, Table, Time } from "../../components/index.ts";
import { SourceOf } from "../../frame/index.ts";
import { plural, showInvisible } from "../../lib/format/text.ts";
import style from "./Fork.module.css";

type Props = { fork: Fork; decimals: number };

/** Who leaves with how many votes, and why. */
export function Lodgers({ fork, decimals }: Props) {
  const members = Object.values(fork.lodgings)
    .filter(({ amount, claimed }) => amount + claimed > 0n)
    .sort((a, b) => (b.amount + b.claimed > a.amount + a.claimed ? 1 : -1));
  const reasons = fork.statements.filter(({ reason }) => reason.trim() !== "").toReversed();
  return (
    <Section title="Who leaves" id="members" note={members.length > 0 && plural(members.length, "member")}>
      {members.length === 0 ? (
        <p className={style.soft}>Nobody has votes in this fork now.</p>
      ) : (
        <Table
          caption="Members and their votes in this fork"
          hideCaption
          rows={members}
          rowKey={({ member }) => member}
          columns={[
            { head: "Member", cell: ({ member }) => <Address address={member} link mark copy={false} /> },
            {
              head: "Lodged votes",
              end: true,
              cell: ({ amount, claimed }) => <Amount value={amount + claimed} decimals={decimals} />,
            },
            ...(fork.child === undefined
              ? []
              : [
                  {
                    head: "Handed over in the new community",
                    end: true,
                    cell: ({ claimed }: { claimed: bigint }) => (
                      <Amount value={claimed} decimals={decimals} />
                    ),
                  },
                ]),
          ]}
        />
      )}
      {reasons.length > 0 && (
        <ul className={`plain ${style.list}`} aria-label="Reasons for leaving">
          {reasons.map((statement) => (
            <Statement
              key={`${statement.source.blockNumber} ${statement.source.logIndex}`}
              statement={statement}
              decimals={decimals}
            />
          ))}
        </ul>
      )}
    </Section>
  );
}

function Statement({ statement, decimals }: { statement: LodgingStatement; decimals: number }) {
  const { member, amount, reason, source } = statement;
  return (
    <li className={style.item}>
      <p className={style.by}>
        <Address address={member} link copy={false} />
        <span>
          lodged <Amount value={amount} decimals={decimals} /> votes
        </span>
        <span>
          <Time at={source.timestamp} show="relative" />
          <SourceOf source={source} of="this lodging" />
        </span>
      </p>
      <p className={style.reason}>{showInvisible(reason)}</p>
    </li>
  );
}
