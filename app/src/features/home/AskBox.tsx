"use client";
import { useQueries } from "@tanstack/react-query";
import { type FormEvent, useRef, useState } from "react";
import { Button, Field } from "../../components/index.ts";
import { historyOptions } from "../../lib/record/index.ts";
import type { Subject } from "../../lib/subject.ts";
import { Answers } from "./Answers.tsx";
import { type Asked, digestFrom } from "./digestFrom.ts";
import style from "./Home.module.css";
import { hashFile, MAX_FILE_BYTES } from "./hashFile.ts";

/** Finds what the records of all stewardships say about a digest, or about a file that is hashed here. */
export function AskBox({ subjects }: { subjects: readonly Subject[] }) {
  const [text, setText] = useState("");
  const [asked, setAsked] = useState<Asked>();
  const [problem, setProblem] = useState<string>();
  const [hashing, setHashing] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const records = useQueries({ queries: subjects.map((subject) => historyOptions(subject)) });

  function ask(words: string) {
    const found = digestFrom(words);
    setAsked(found);
    setProblem(
      found === undefined
        ? "That is no digest. A digest has 64 hexadecimal digits, a revision has 40. Paste the whole of it."
        : undefined,
    );
  }
  async function take(chosen: File | undefined) {
    if (chosen === undefined) return;
    if (chosen.size > MAX_FILE_BYTES) {
      setAsked(undefined);
      setProblem(
        "That file has more than 64 MB, which is too much for a page. Work out its sha-256 with sha256sum and paste that.",
      );
      return;
    }
    setHashing(true);
    try {
      const digest = await hashFile(chosen);
      setText(digest);
      ask(digest);
    } catch {
      setProblem("That file could not be read. Choose it again, or paste its sha-256.");
    } finally {
      setHashing(false);
      if (file.current !== null) file.current.value = "";
    }
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    ask(text);
  }
  return (
    <section aria-labelledby="ask" className={style.ask}>
      <h2 id="ask" className={style.question}>
        Who decided this?
      </h2>
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
          <div className={style.buttons}>
            <Button type="submit" look="primary">
              Look it up
            </Button>
            <Button busy={hashing} onClick={() => file.current?.click()}>
              Choose a small file
            </Button>
            <input
              ref={file}
              type="file"
              className="visually-hidden"
              tabIndex={-1}
              aria-hidden="true"
              onChange={(event) => void take(event.target.files?.[0])}
            />
            <span className={style.note}>
              A file is hashed in this page, with sha-256. It is sent nowhere.
            </span>
          </div>
        </form>
      </search>
      <div role="status" className={style.answers}>
        {asked !== undefined && <Answers asked={asked} subjects={subjects} records={records} />}
      </div>
    </section>
  );
}
