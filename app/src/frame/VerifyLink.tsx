"use client";
import { AppLink } from "../components/AppLink.tsx";
import { useSubjectQuery } from "./subject.ts";

/** Leads to the page that verifies something of this stewardship: `run:1`, `proposal:12`, `everything` or a digest. */
export function VerifyLink({ subject, label = "Verify this" }: { subject: string; label?: string }) {
  const query = useSubjectQuery();
  return (
    <AppLink page="verify" query={query} extra={{ subject }}>
      {label}
    </AppLink>
  );
}
