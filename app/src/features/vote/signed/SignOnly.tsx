"use client";
import type { Ballot } from "@commonweight/sdk/ballots";
import { useQuery } from "@tanstack/react-query";
import type { Address } from "viem";
import { Button, Problem } from "../../../components/index.ts";
import { sayReadingFailure } from "../../../frame/index.ts";
import { plural } from "../../../lib/format/text.ts";
import { chainKey } from "../../../lib/query.ts";
import type { Subject } from "../../../lib/subject.ts";
import { WrongNetwork } from "../../wallet/index.ts";
import { HandOn } from "./HandOn.tsx";
import style from "./Signed.module.css";
import { domainOf } from "./sign.ts";
import { useSigning } from "./useSigning.ts";
import { WhatIsSigned } from "./WhatIsSigned.tsx";

export type SignOnlyProps = {
  subject: Subject;
  account: Address;
  ballots: readonly Omit<Ballot, "voter">[];
  /** Why nothing can be signed yet, and what to do. */
  reason?: string | undefined;
};

/** Signs ballots without sending anything: without a fee, for whoever relays them. */
export function SignOnly({ subject, account, ballots, reason }: SignOnlyProps) {
  const { deployment, stewardship } = subject;
  const signing = useSigning(subject, account);
  const { data: domain, error } = useQuery({
    queryKey: chainKey(deployment, "ballotDomain", stewardship.governor),
    queryFn: () => domainOf(subject),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const wanted = ballots.map((ballot): Ballot => ({ ...ballot, voter: account }));
  const { bundle, failure } = signing;
  const busy = signing.signing !== undefined;
  const stopped = reason ?? (wanted.length === 0 ? "Choose For, Against or Abstain first." : undefined);
  return (
    <div className={style.sign}>
      <p className={style.note}>
        You sign, and whoever you give it to sends it and pays the fee. It counts as your own vote, at this
        governor only, as long as voting is open and you have not voted. Once it is given away it can't be
        taken back, except by voting yourself first.
      </p>
      {error !== null && <Problem problem={sayReadingFailure(error)} />}
      {domain !== undefined && wanted.length > 0 && <WhatIsSigned domain={domain} ballots={wanted} />}
      <WrongNetwork deployment={deployment} />
      <Button
        wide
        busy={busy}
        onClick={() => void signing.sign(wanted)}
        {...(stopped && { reason: stopped })}
      >
        {wanted.length > 1
          ? `Sign ${plural(wanted.length, "ballot")}, without sending`
          : "Sign, without sending"}
      </Button>
      <p role="status" className={style.note}>
        {busy &&
          `Sign ballot ${(signing.signing ?? 0) + 1} of ${wanted.length} in your wallet. It costs nothing.`}
        {failure?.declined && `${failure.happened} What you signed before that is kept.`}
      </p>
      {failure !== undefined && !failure.declined && <Problem problem={failure} />}
      {bundle.ballots.length > 0 && (
        <section className={style.signed} aria-label="Signed ballots">
          <p>
            Signed, not sent: {bundle.ballots.map(({ proposal }) => `proposal ${proposal}`).join(", ")}. They
            are kept in this tab.
          </p>
          <HandOn subject={subject} bundle={bundle} />
          <Button look="quiet" onClick={signing.forget}>
            Forget them here
          </Button>
        </section>
      )}
    </div>
  );
}
