"use client";
import { useQueries } from "@tanstack/react-query";
import { type FormEvent, lazy, Suspense, useState } from "react";
import { Button, Field } from "../../components/index.ts";
import { type Asked, digestFrom } from "../../lib/digestFrom.ts";
import { outlineOptions, shownOf, wholeData, wholeOptions } from "../../lib/record/index.ts";
import type { Subject } from "../../lib/subject.ts";
import { DropArea, giveOver, type HashedTaken, HashingState, useHashing } from "../drop/index.ts";
import style from "./Home.module.css";

/** Loaded when something is asked. */
const Answers = lazy(() => import("./Answers.tsx").then((m) => ({ default: m.Answers })));

/** Finds what the records of all stewardships say about a digest, or about files that are hashed here. */
export function AskBox({ subjects }: { subjects: readonly Subject[] }) {
  const [text, setText] = useState("");
  const [asked, setAsked] = useState<readonly Asked[]>([]);
  const [files, setFiles] = useState<HashedTaken>();
  const [problem, setProblem] = useState<string>();
  const records = useRecords(subjects, asked.length > 0);
  const hashing = useHashing((hashed) => {
    setFiles(hashed);
    setAsked(hashed.digests.map((hex) => ({ kind: "digest", hex })));
    setProblem(undefined);
    setText(hashed.digests[0] ?? "");
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    const found = digestFrom(text);
    setFiles(undefined);
    setAsked(found === undefined ? [] : [found]);
    setProblem(
      found === undefined
        ? "That is no digest. A digest has 64 hexadecimal digits, a revision has 40. Paste the whole of it."
        : undefined,
    );
  }
  return (
    <section aria-labelledby="ask" className={style.ask}>
      <h2 id="ask" className={style.question}>
        Who decided this?
      </h2>
      <DropArea
        onTake={(taken) => {
          setAsked([]);
          void hashing.take(taken);
        }}
        onFailure={(error) => hashing.fail("what was dropped", error)}
      >
        Drop a weights file or its folder, or paste a digest
      </DropArea>
      <HashingState
        state={hashing.state}
        onCancel={hashing.cancel}
        onAgain={(taken) => void hashing.take(taken)}
      />
      <search>
        <form onSubmit={submit} className={style.form}>
          <Field
            label="A digest"
            hint="Of a dataset, manifest, release, document or terms; or a revision, or a transaction."
            value={text}
            onChange={setText}
            inputMode="search"
            {...(problem !== undefined && { error: problem })}
          />
          <Button type="submit" look="primary">
            Look it up
          </Button>
        </form>
      </search>
      <div role="status" className={style.answers}>
        {asked.length > 0 && (
          <Suspense>
            <Answers
              asked={asked}
              subjects={subjects}
              records={records}
              {...(files !== undefined && { onVerify: () => giveOver(files) })}
            />
          </Suspense>
        )}
      </div>
    </section>
  );
}

/** The records of all stewardships; with all of their past, once somebody asks. */
function useRecords(subjects: readonly Subject[], wanted: boolean) {
  const outlines = useQueries({ queries: subjects.map((subject) => outlineOptions(subject)) });
  const restorers = useQueries({
    queries: subjects.map((subject, index) =>
      wholeOptions(subject, wanted ? outlines[index]?.data?.history : undefined),
    ),
  });
  return outlines.map((query, index) => ({
    data: wholeData(shownOf(query), restorers[index]?.data),
    error: query.error,
  }));
}
