import { type Ballot, type BallotDomain, sayTypedBallot, typedBallot } from "@commonweight/sdk/ballots";
import { Disclosure } from "../../../components/index.ts";
import { showInvisible } from "../../../lib/format/text.ts";
import style from "./Signed.module.css";

type Props = { domain: BallotDomain; ballots: readonly Ballot[] };

/** What the wallet will show, read from the very thing that it is given. */
export function WhatIsSigned({ domain, ballots }: Props) {
  return (
    <Disclosure bare late summary="What your wallet will show">
      {ballots.map((ballot) => (
        <dl key={String(ballot.proposal)} className={style.fields}>
          {sayTypedBallot(typedBallot(domain, ballot)).map(({ name, value, means }) => (
            <div key={name} className={style.field}>
              <dt>{name}</dt>
              <dd>
                <span className={style.value}>{showInvisible(value)}</span>
                <span className={style.note}>{showInvisible(means)}</span>
              </dd>
            </div>
          ))}
        </dl>
      ))}
    </Disclosure>
  );
}
