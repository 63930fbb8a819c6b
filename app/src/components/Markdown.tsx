"use client";
import { lazy, Suspense } from "react";
import { SkeletonLines } from "./Skeleton.tsx";

const Rendered = lazy(() => import("./MarkdownBody.tsx"));

/** Text that someone wrote, as Markdown: no pictures, no scripts, links that show where they lead. Loaded on demand. */
export function Markdown({ text }: { text: string }) {
  const lines = Math.min(12, Math.max(2, Math.ceil(text.length / 90)));
  return (
    <Suspense fallback={<SkeletonLines lines={lines} height="1.75rem" what="the text" />}>
      <Rendered text={text} />
    </Suspense>
  );
}
