"use client";
import { lazy, Suspense } from "react";
import { AppLink } from "../components/AppLink.tsx";
import { useReadTo } from "../lib/freshness.ts";
import { useChainHead } from "../lib/query.ts";
import { usePage } from "../lib/router.ts";
import style from "./Footer.module.css";
import frame from "./Frame.module.css";
import { useSubject, useSubjectQuery } from "./subject.ts";
import { ThemeSwitch } from "./ThemeSwitch.tsx";

/** Below everything, and closed: it comes when the subject is known. */
const Contracts = lazy(() => import("./Contracts.tsx").then((m) => ({ default: m.Contracts })));

/** How far this page was read and checked, where it all comes from, and the reader's own settings. */
export function Footer() {
  const subject = useSubject();
  const query = useSubjectQuery();
  const page = usePage();
  return (
    <footer className={style.footer}>
      <div className={`${frame.bar} ${style.columns}`}>
        <div className={style.read}>
          <ReadLine />
          <p>
            Nothing here is taken on trust: every fact from the chain carries a mark (§) that opens its
            source. This site is static files; it runs from any folder, against any node.
          </p>
        </div>
        <div className={style.side}>
          <AppLink page="verify" query={query}>
            Verify a file
          </AppLink>
          <AppLink page="settings">Settings</AppLink>
          <ThemeSwitch />
        </div>
        {subject.status === "ready" && page !== "home" && (
          <div className={style.contracts}>
            <Suspense>
              <Contracts subject={subject} />
            </Suspense>
          </div>
        )}
      </div>
    </footer>
  );
}

function ReadLine() {
  const subject = useSubject();
  const deployment = subject.status === "ready" ? subject.deployment : undefined;
  const { data: head } = useChainHead(deployment);
  const readTo = useReadTo();
  const checked = head === undefined ? undefined : `against the chain at block ${head.number}`;
  if (readTo === undefined)
    return (
      <p className={style.line}>
        {head === undefined ? "The chain was not read yet." : `The chain was read at block ${head.number}.`}
      </p>
    );
  return (
    <p className={style.line}>
      Read to block {readTo.block},{" "}
      {checked === undefined || !readTo.checked ? "not yet checked against the chain" : `checked ${checked}`}.
    </p>
  );
}
