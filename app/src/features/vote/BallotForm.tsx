"use client";
import type { Choice } from "@commonweight/sdk/chain";
import type { Proposal } from "@commonweight/sdk/history";
import type { QuorumReading, VoterReading } from "@commonweight/sdk/proposals";
import { formatAmount } from "@commonweight/sdk/proposals";
import { useState } from "react";
import type { Address } from "viem";
import { Amount, Button, RadioGroup, TextArea } from "../../components/index.ts";
import type { Subject } from "../../lib/subject.ts";
import { Checkbox } from "../propose/parts/Checkbox.tsx";
import { TransactionStatus, useSteps } from "../transactions/index.ts";
import { openConnectDialog, useWallet, WrongNetwork } from "../wallet/index.ts";
import style from "./Ballot.module.css";
import { ballotCall, ballotKey, ballotOf, CHOICE_VERBS, choiceNotes, signingWords } from "./castVote.ts";
import { draftKey } from "./draft.ts";
import { SignInstead } from "./signed/SignInstead.tsx";
import { hasDelegatedAway, takeBackStep } from "./takeBack.ts";
import { useDraft } from "./useDraft.ts";
import { useReasonLimit } from "./useReasonLimit.ts";

type Props = {
  subject: Subject;
  proposal: Proposal;
  quorum: Pick<QuorumReading, "forOnly">;
  decimals: number;
  /** Absent while no wallet is connected: what is filled in waits for one. */
  voting?: { account: Address; weight: bigint; voter: VoterReading };
};

const CHOICES: readonly Choice[] = ["For", "Against", "Abstain"];

/** Choice, reason, what it weighs, what will be signed, and one button. */
export function BallotForm({ subject, proposal, quorum, decimals, voting }: Props) {
  const { deployment, stewardship } = subject;
  const account = voting?.account;
  const key = (who: string | undefined) => draftKey(deployment, stewardship.governor, proposal.id, who);
  const [draft, setDraft, forgetDraft] = useDraft(key(undefined), key(account));
  const limit = useReasonLimit(subject);
  const steps = useSteps(deployment, ballotKey(subject, proposal.id, account));
  const [takesBack, setTakesBack] = useState(false);
  const transaction = steps.last;
  const canTakeBack = voting !== undefined && hasDelegatedAway(voting.voter);

  const tooLong = limit !== undefined && new TextEncoder().encode(draft.reason.trim()).length > limit;

  async function cast(choice: Choice) {
    const call = ballotCall(stewardship.governor, proposal.id, choice, draft.reason);
    const sent =
      takesBack && canTakeBack
        ? await steps.send(call.title, [takeBackStep(subject, voting.account), call])
        : (await transaction.send(call)) !== undefined;
    if (sent) forgetDraft();
  }

  return (
    <form
      className={style.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (draft.choice !== undefined && voting !== undefined) void cast(draft.choice);
      }}
    >
      <RadioGroup
        legend="Your vote"
        options={CHOICES.map((value) => ({ value, label: value, note: choiceNotes(quorum)[value] }))}
        value={draft.choice}
        onChange={(choice) => setDraft({ ...draft, choice })}
      />
      <TextArea
        label="Reason"
        hint="Optional, public, and for good. Others read it here beside your vote."
        rows={4}
        value={draft.reason}
        onChange={(reason) => setDraft({ ...draft, reason })}
        {...(limit !== undefined && { maxBytes: limit })}
      />
      {canTakeBack && (
        <Checkbox
          label="Also take back your own tokens' votes, for later proposals"
          note="Somebody else votes with them now. In one approval where your wallet can, else in two."
          checked={takesBack}
          onChange={setTakesBack}
        />
      )}
      {voting === undefined ? (
        <ConnectFirst />
      ) : (
        <CastButton
          subject={subject}
          proposal={proposal}
          decimals={decimals}
          voting={voting}
          choice={draft.choice}
          tooLong={tooLong}
          busy={steps.busy}
          counted={transaction.state.step === "confirmed"}
        />
      )}
      {takesBack && (
        <TransactionStatus
          transaction={steps.first}
          deployment={deployment}
          done="Your delegation was taken back"
        />
      )}
      <TransactionStatus transaction={transaction} deployment={deployment} done="Your vote was counted" />
      {voting !== undefined && stewardship.registry !== undefined && (
        <SignInstead
          subject={subject}
          account={voting.account}
          ballots={draft.choice === undefined ? [] : [ballotOf(proposal.id, draft.choice, draft.reason)]}
          reason={tooLong ? "Shorten the reason first." : undefined}
        />
      )}
    </form>
  );
}

function ConnectFirst() {
  return (
    <>
      <Button look="primary" wide onClick={openConnectDialog}>
        Connect a wallet to vote
      </Button>
      <p className={style.note}>
        What you fill in stays here while you connect. Nothing is sent before you confirm it in your wallet.
      </p>
    </>
  );
}

type CastProps = Required<Omit<Props, "voting" | "quorum">> & {
  voting: NonNullable<Props["voting"]>;
  choice: Choice | undefined;
  tooLong: boolean;
  busy: boolean;
  /** It is in a block; the record shows it in a moment. */
  counted: boolean;
};

function CastButton({ subject, proposal, decimals, voting, choice, tooLong, busy, counted }: CastProps) {
  const wallet = useWallet();
  const { deployment } = subject;
  const elsewhere = wallet.chainId !== deployment.chainId;
  const { weight, voter } = voting;
  return (
    <>
      <p>
        <strong>
          <Amount value={weight} decimals={decimals} /> votes
        </strong>{" "}
        will be cast: what you had when voting opened
        {voter.votes !== weight && (
          <>
            {" "}
            (now you have <Amount value={voter.votes} decimals={decimals} />, which will count in later
            proposals)
          </>
        )}
        .
      </p>
      {choice !== undefined && (
        <p className={style.note}>
          {signingWords(choice, proposal.id, formatAmount(weight, decimals), deployment.name)}
        </p>
      )}
      <WrongNetwork deployment={deployment} />
      <Button
        type="submit"
        look="primary"
        wide
        busy={busy}
        {...stopped({ choice, tooLong, counted, elsewhere, network: deployment.name })}
      >
        {choice === undefined ? "Vote" : CHOICE_VERBS[choice]}
      </Button>
    </>
  );
}

type Hindrances = Pick<CastProps, "choice" | "tooLong" | "counted"> & { elsewhere: boolean; network: string };

/** Why the button can't act yet, and what to do. */
function stopped({ choice, tooLong, counted, elsewhere, network }: Hindrances): { reason?: string } {
  if (counted) return { reason: "Your vote is in a block." };
  if (choice === undefined) return { reason: "Choose For, Against or Abstain first." };
  if (tooLong) return { reason: "Shorten the reason first." };
  if (elsewhere) return { reason: `Switch your wallet to ${network} first.` };
  return {};
}
