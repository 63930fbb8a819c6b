"use client";
import { useState } from "react";
import { Button, DefinitionList, Dialog, RadioGroup } from "../../components/index.ts";
import { shortHex } from "../../lib/format/text.ts";
import style from "./Local.module.css";
import { answerQuestion, type DemoMember, useWalletQuestion, type WalletQuestion } from "./requests.ts";

/** The demo wallet's own window: marked as such, so that nobody takes it for the site or for a real wallet. */
export function DemoWalletDialog() {
  const question = useWalletQuestion();
  return (
    <Dialog
      open={question !== undefined}
      onClose={() => answerQuestion(undefined)}
      title={titleOf(question)}
      className={style.dialog ?? ""}
    >
      <p className={style.mark}>Demo wallet: sample members, this computer only</p>
      {question?.kind === "choose" && <Choose members={question.members} />}
      {question?.kind === "confirm" && (
        <>
          <p>{question.member.name} is asked to sign. Nothing leaves this computer.</p>
          <DefinitionList items={question.facts} />
          <div className={style.actions}>
            <Button look="primary" onClick={() => answerQuestion(question.member)}>
              Sign as {question.member.name}
            </Button>
            <Button onClick={() => answerQuestion(undefined)}>Decline</Button>
          </div>
        </>
      )}
    </Dialog>
  );
}

function titleOf(question: WalletQuestion | undefined): string {
  if (question === undefined) return "Demo wallet";
  return question.kind === "choose" ? "Whose part do you take?" : question.title;
}

function Choose({ members }: { members: readonly DemoMember[] }) {
  const [address, setAddress] = useState<string>(members[0]?.address ?? "");
  const member = members.find((candidate) => candidate.address === address);
  return (
    <>
      <RadioGroup
        legend="Sample members"
        options={members.map((candidate) => ({
          value: candidate.address as string,
          label: candidate.name,
          note: shortHex(candidate.address),
        }))}
        value={address}
        onChange={setAddress}
      />
      <div className={style.actions}>
        <Button look="primary" onClick={() => answerQuestion(member)}>
          {member === undefined ? "Connect" : `Connect as ${member.name}`}
        </Button>
        <Button onClick={() => answerQuestion(undefined)}>Cancel</Button>
      </div>
    </>
  );
}
