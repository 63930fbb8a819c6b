"use client";
import type { Subject as AskedSubject } from "@commonweight/sdk/verify";
import { Suspense, useEffect, useRef, useState } from "react";
import { Button, Problem, SkeletonLines } from "../../components/index.ts";
import { showInvisible } from "../../lib/format/text.ts";
import { later } from "../../lib/later.ts";
import { setFilters, usePlace } from "../../lib/router.ts";
import type { Subject } from "../../lib/subject.ts";
import { DropArea, type HashedTaken, HashingState, takeOver, useHashing, Work } from "../drop/index.ts";
import { askedBy } from "./asked.ts";
import { ExtraFields } from "./ExtraFields.tsx";
import { Question } from "./Question.tsx";
import { type Extras, useVerification } from "./useVerification.ts";
import style from "./Verify.module.css";
import { sayProgress } from "./words.ts";

const ReportView = later(() => import("./ReportView.tsx").then((m) => m.ReportView));

/** Asks, works and shows what came of it. Whatever was typed or dropped stays until something else is. */
export function VerifyDesk({ subjects }: { subjects: readonly Subject[] }) {
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string>();
  const [extras, setExtras] = useState<Extras>({ secondRpc: "", archive: undefined, manifest: undefined });
  const [asked, setAsked] = useState<{ subject: AskedSubject; name: string }>();
  const verification = useVerification();
  const hashing = useHashing(takeHashed);
  const shown = useRef<string>(undefined);
  const named = usePlace()?.query.get("subject") ?? undefined;

  function verify(subject: AskedSubject, name: string) {
    setAsked({ subject, name });
    void verification.run(subject, subjects, extras);
  }
  /** Files have no address: it names no subject then. */
  function takeHashed(hashed: HashedTaken) {
    remember("");
    verify(subjectOf(hashed), hashed.name);
  }
  function remember(inAddress: string) {
    shown.current = inAddress;
    setFilters({ subject: inAddress });
  }
  function ask(words: string) {
    const found = askedBy(words);
    setProblem("problem" in found ? found.problem : undefined);
    if ("problem" in found) return;
    hashing.cancel();
    remember(found.text);
    verify(found.subject, found.text);
  }

  // What the address names is verified as soon as it is known where; a folder that another page hashed goes first.
  useEffect(() => {
    if (subjects.length === 0) return;
    const handed = takeOver();
    if (handed !== undefined) return takeHashed(handed);
    if (named === undefined || named === "" || named === shown.current) return;
    shown.current = named;
    setText(named);
    ask(named);
  });

  const { state } = verification;
  return (
    <>
      <div className={style.ask}>
        <DropArea
          onTake={(taken) => {
            verification.reset();
            void hashing.take(taken);
          }}
          onFailure={(error) => hashing.fail("what was dropped", error)}
        >
          Drop a folder of weights or data, one file of it, or a receipt of a vote
        </DropArea>
        <Question
          text={text}
          problem={problem}
          numbersOf={subjects[0]?.stewardship.name ?? ""}
          onChange={setText}
          onAsk={() => ask(text)}
        />
        <ExtraFields extras={extras} onChange={setExtras} />
      </div>
      <HashingState
        state={hashing.state}
        onCancel={hashing.cancel}
        onAgain={(taken) => void hashing.take(taken)}
      />
      {state.status === "working" && (
        <Work
          title={`Verifying ${showInvisible(asked?.name ?? "")}`}
          done={state.progress?.done}
          total={state.progress?.total}
          onCancel={verification.reset}
        >
          {state.progress === undefined
            ? "Starting."
            : `${showInvisible(state.progress.stewardship)}: ${sayProgress(state.progress)}`}
        </Work>
      )}
      {state.status === "failed" && asked !== undefined && (
        <Problem
          problem={state.problem}
          actions={<Button onClick={() => verify(asked.subject, asked.name)}>Try again</Button>}
        />
      )}
      {state.status === "done" && asked !== undefined && (
        <Suspense fallback={<SkeletonLines lines={8} what="the report" />}>
          <ReportView
            verified={state.verified}
            name={asked.name}
            onAgain={() => verify(asked.subject, asked.name)}
          />
        </Suspense>
      )}
    </>
  );
}

function subjectOf({ of, name, files, documents, receipt }: HashedTaken): AskedSubject {
  if (receipt !== undefined) return { type: "voteReceipt", receipt };
  const [only] = files;
  if (of === "file" && only !== undefined) return { type: "file", file: { path: name, sha256: only.sha256 } };
  return { type: "folder", files: files.map(({ path, sha256 }) => ({ path, sha256 })), documents };
}
