"use client";
import { AppLink } from "../components/AppLink.tsx";
import { WalletButton } from "../features/wallet/index.ts";
import { showInvisible } from "../lib/format/text.ts";
import { navigation, type PageName } from "../lib/routes.ts";
import frame from "./Frame.module.css";
import style from "./Masthead.module.css";
import { useModelLine } from "./modelLine.ts";
import { StatusStrip } from "./StatusStrip.tsx";
import { useGovernorQuery, useSubject, useSubjectQuery } from "./subject.ts";

function Tools() {
  const subject = useSubject();
  const deployment = subject.status === "ready" ? subject.deployment : undefined;
  return (
    <div className={style.tools}>
      <WalletButton deployment={deployment} />
    </div>
  );
}

/** The slim head of every page about a stewardship. */
export function Masthead({ page }: { page: PageName | undefined }) {
  const subject = useSubject();
  const query = useSubjectQuery();
  const line = useModelLine();
  return (
    <header className={style.masthead}>
      <div className={`${frame.bar} ${style.top}`}>
        <div className={style.names}>
          <AppLink page="home" className={style.site}>
            Commonweight
          </AppLink>
          <AppLink page="overview" query={query} className={style.name} current={page === "overview"}>
            {subject.status === "ready" ? (
              subject.stewardship.name
            ) : (
              <span className={style.noName}>Stewardship</span>
            )}
          </AppLink>
          {line !== undefined && <span className={style.line}>{line}</span>}
        </div>
        <Tools />
      </div>
      <nav className={frame.bar} aria-label="Parts of this stewardship">
        <ul className={`plain ${style.nav}`}>
          {navigation.map((entry) => (
            <li key={entry.page}>
              <AppLink
                page={entry.page}
                query={query}
                className={`${style.link} ${page !== undefined && entry.covers.includes(page) ? style.here : ""}`}
                current={page === entry.page}
              >
                {entry.label}
              </AppLink>
            </li>
          ))}
        </ul>
      </nav>
      <StatusStrip />
    </header>
  );
}

/** The head of a page about another community's governor: whose it is, and that the site does not list it. */
export function GovernorMasthead({ page }: { page: PageName | undefined }) {
  const subject = useSubject();
  const query = useGovernorQuery();
  return (
    <header className={style.masthead}>
      <div className={`${frame.bar} ${style.top}`}>
        <div className={style.names}>
          <AppLink page="home" className={style.site}>
            Commonweight
          </AppLink>
          <AppLink page="governor" query={query} className={style.name} current={page === "governor"}>
            {subject.status === "ready" ? (
              showInvisible(subject.stewardship.name)
            ) : (
              <span className={style.noName}>Governor</span>
            )}
          </AppLink>
          <span className={style.line}>Opened by its address</span>
        </div>
        <Tools />
      </div>
      <StatusStrip />
    </header>
  );
}

/** The front page's head: the name of the whole, and what it is. */
export function HomeMasthead() {
  return (
    <header className={style.masthead}>
      <div className={`${frame.bar} ${style.top} ${style.homeTop}`}>
        <p className={style.edition}>A public, forkable ledger of open models</p>
        <Tools />
      </div>
      <StatusStrip home />
    </header>
  );
}
