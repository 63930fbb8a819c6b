import type { Metadata } from "next";
import type { CSSProperties } from "react";

export const metadata: Metadata = { title: "Not found" };

/** Written into the element: every page carries this one in its data, and would fetch a style sheet of its own for nothing. */
const style: CSSProperties = {
  display: "grid",
  gap: "var(--s4)",
  maxWidth: "var(--measure)",
  margin: "15vh auto",
  paddingInline: "var(--gutter)",
  fontFamily: "var(--serif)",
  fontSize: "var(--text-prose)",
};

/** Served wherever nothing else is, at any depth: it must stand without scripts and without a known base. */
export default function NotFound() {
  return (
    <main style={style}>
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
