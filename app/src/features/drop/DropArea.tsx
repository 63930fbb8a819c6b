"use client";
import { type DragEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "../../components/index.ts";
import style from "./Drop.module.css";
import { type Taken, takeChosen, takeDropped } from "./taken.ts";

/** Known to every browser, and not yet to the types. */
const FOLDERS_ONLY = { webkitdirectory: "" };

type Props = {
  /** What may be dropped here. */
  children: ReactNode;
  onTake: (taken: Taken) => void;
  onFailure: (error: unknown) => void;
};

/** Takes a file or a folder, by dropping or by choosing. Both ways do the same; a keyboard has the buttons. */
export function DropArea({ children, onTake, onFailure }: Props) {
  const [over, setOver] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);

  // A file that lands beside the area would open in place of the page, and take with it what was entered.
  useEffect(() => {
    const stay = (event: Event) => {
      if (!(event.target instanceof HTMLInputElement)) event.preventDefault();
    };
    window.addEventListener("dragover", stay);
    window.addEventListener("drop", stay);
    return () => {
      window.removeEventListener("dragover", stay);
      window.removeEventListener("drop", stay);
    };
  }, []);

  async function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    try {
      const taken = await takeDropped(event.dataTransfer);
      if (taken !== undefined) onTake(taken);
    } catch (error) {
      onFailure(error);
    }
  }
  function choose(input: HTMLInputElement) {
    const taken = takeChosen(input.files);
    // The same files may be chosen again.
    input.value = "";
    if (taken !== undefined) onTake(taken);
  }
  const hidden = {
    type: "file",
    multiple: true,
    className: "visually-hidden",
    tabIndex: -1,
    "aria-hidden": true,
  } as const;
  return (
    <section
      aria-label="Files to hash"
      className={`${style.area} ${over ? style.over : ""}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => void drop(event)}
    >
      <p className={style.what}>{children}</p>
      <div className={style.buttons}>
        <Button onClick={() => folder.current?.click()}>Choose a folder</Button>
        <Button onClick={() => file.current?.click()}>Choose a file</Button>
        <input
          {...hidden}
          ref={folder}
          data-takes="folder"
          {...FOLDERS_ONLY}
          onChange={(event) => choose(event.currentTarget)}
        />
        <input {...hidden} ref={file} data-takes="file" onChange={(event) => choose(event.currentTarget)} />
      </div>
      <p className={style.note}>Nothing is uploaded: files are hashed in this browser, with sha-256.</p>
    </section>
  );
}
