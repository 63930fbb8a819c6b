"use client";
import { type BallotBundle, bundleLink, writeBundle } from "@commonweight/sdk/ballots";
import { AppLink, Button, CopyButton } from "../../../components/index.ts";
import { plural } from "../../../lib/format/text.ts";
import { useHref } from "../../../lib/router.ts";
import { saveFile } from "../../../lib/saveFile.ts";
import { type Subject, subjectQuery } from "../../../lib/subject.ts";
import style from "./Signed.module.css";

type Props = { subject: Subject; bundle: BallotBundle };

/** Signed ballots as a file and, if they are few, as a link. Neither goes to any server. */
export function HandOn({ subject, bundle }: Props) {
  const href = useHref();
  const query = subjectQuery(subject);
  const link = bundleLink(bundle);
  function save() {
    const name = `ballots-${subject.stewardship.governor.slice(2, 10).toLowerCase()}-${bundle.ballots.length}.json`;
    saveFile(name, new Uint8Array(writeBundle(bundle)), "application/json");
  }
  return (
    <div className={style.handOn}>
      <Button onClick={save}>Save {plural(bundle.ballots.length, "signed ballot")} as a file</Button>
      {link === undefined ? (
        <span className={style.note}>They are too many for a link.</span>
      ) : (
        <span className={style.link}>
          <AppLink page="relay" query={query} hash={link}>
            Link to relay {bundle.ballots.length === 1 ? "it" : "them"}
          </AppLink>
          <CopyButton
            text={new URL(`${href("relay", query)}#${link}`, window.location.href).href}
            what="the link to relay"
          />
        </span>
      )}
    </div>
  );
}
