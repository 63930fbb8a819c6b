"use client";
import { lazy, type ReactNode, Suspense, useEffect } from "react";
import { PendingTransactions } from "../features/transactions/index.ts";
import { replayEarlyClick } from "../lib/earlyClick.ts";
import { useDeployments } from "../lib/query.ts";
import { usePage } from "../lib/router.ts";
import { isGovernorPage, routes } from "../lib/routes.ts";
import { ANNOUNCER_ID } from "./announce.ts";
import { Footer } from "./Footer.tsx";
import style from "./Frame.module.css";
import { LocalTools } from "./LocalTools.tsx";
import { GovernorMasthead, HomeMasthead, Masthead } from "./Masthead.tsx";
import { Outlet } from "./Outlet.tsx";
import { Providers } from "./Providers.tsx";
import { useSubject } from "./subject.ts";

/** What stands around every page. */
export function Frame({ children }: { children: ReactNode }) {
  return (
    <Providers>
      <FrameBody>{children}</FrameBody>
    </Providers>
  );
}

function FrameBody({ children }: { children: ReactNode }) {
  const page = usePage();
  const { data: deployments } = useDeployments();
  useEffect(replayEarlyClick, []);
  return (
    <div className={style.frame}>
      <a className={style.skip} href="#main">
        Skip to the page
      </a>
      {page === "home" ? (
        <HomeMasthead />
      ) : isGovernorPage(page) ? (
        <GovernorMasthead page={page} />
      ) : (
        <Masthead page={page} />
      )}
      <main id="main" className={style.main} tabIndex={-1}>
        <Outlet>{children}</Outlet>
      </main>
      <Footer />
      <LocalTools />
      {page !== undefined && routes[page].needs !== "none" && <Record />}
      <div id={ANNOUNCER_ID} className="visually-hidden" role="status" />
      {deployments !== undefined && (
        <div className={style.pending}>
          <PendingTransactions deployments={deployments} />
        </div>
      )}
    </div>
  );
}

/** Read where a page is about a stewardship; its code is not loaded before. */
const RecordGlue = lazy(() => import("./RecordGlue.tsx"));

function Record() {
  const subject = useSubject();
  if (subject.status !== "ready") return null;
  return (
    <Suspense>
      <RecordGlue key={subject.stewardship.governor} subject={subject} />
    </Suspense>
  );
}
