"use client";
import { Address } from "../components/Address.tsx";
import { AppLink } from "../components/AppLink.tsx";
import { Disclosure } from "../components/Disclosure.tsx";
import { useReadTo } from "../lib/freshness.ts";
import { useChainHead } from "../lib/query.ts";
import { usePage } from "../lib/router.ts";
import style from "./Footer.module.css";
import frame from "./Frame.module.css";
import { type Subject, useSubject, useSubjectQuery } from "./subject.ts";
import { ThemeSwitch } from "./ThemeSwitch.tsx";

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
            <Disclosure
              bare
              summary={`Contracts of this ${subject.reads === undefined ? "stewardship" : "governor"}`}
            >
              <Contracts subject={subject} />
            </Disclosure>
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

function Contracts({ subject }: { subject: Subject }) {
  const { deployment, stewardship } = subject;
  const all = [
    stewardship.governor,
    stewardship.token,
    stewardship.timelock,
    stewardship.treasury,
    stewardship.registry,
    stewardship.runs,
    deployment.catalogue,
  ];
  return (
    <ul className={`plain ${style.list}`}>
      {[...new Set(all)].map(
        (address) =>
          address !== undefined && (
            <li key={address}>
              <Address address={address} />
            </li>
          ),
      )}
    </ul>
  );
}
