import type { Metadata } from "next";
import style from "./not-found.module.css";

export const metadata: Metadata = { title: "Not found" };

/** Served wherever nothing else is, at any depth: it must stand without scripts and without a known base. */
export default function NotFound() {
  return (
    <main className={style.page}>
      <h1>There is no page at this address</h1>
      <p>
        The address may have been copied in part, or belong to another copy of this site. Go up one level at a
        time until you reach the front page.
      </p>
      <p>
        <a href="../">Go up one level</a>
      </p>
    </main>
  );
}
