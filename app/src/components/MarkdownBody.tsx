"use client";
import type { CSSProperties, ReactNode } from "react";
import ReactMarkdown from "react-markdown";
import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import remarkGfm from "remark-gfm";
import { showInvisible } from "../lib/format/text.ts";
import style from "./Markdown.module.css";

const schema = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter((tag) => !["img", "picture", "source"].includes(tag)),
  protocols: { ...defaultSchema.protocols, href: ["http", "https", "mailto", "ipfs"] },
};

function hostOf(href: string): string | undefined {
  try {
    const url = new URL(href);
    return url.protocol === "mailto:" ? "e-mail" : url.host || url.protocol.replace(":", "");
  } catch {
    return undefined;
  }
}

/** A link out, with its host in plain sight. One that names no place outside is shown as text. */
function OutsideLink({ href, children }: { href?: string | undefined; children?: ReactNode }) {
  const host = href === undefined ? undefined : hostOf(href);
  if (host === undefined) return <span>{children}</span>;
  return (
    <a href={href} rel="noopener noreferrer" target="_blank">
      {children}
      <span className={style.host}> ({host})</span>
    </a>
  );
}

type HeadCellProps = { style?: CSSProperties | undefined; children?: ReactNode };

/** An empty head names no column, so it is a cell like any other. */
function HeadCell({ style: align, children }: HeadCellProps) {
  const empty = children === undefined || children === null || children === "";
  if (empty) return <td style={align} />;
  return (
    <th scope="col" style={align}>
      {children}
    </th>
  );
}

/** Headings of a written text stand below the page's own. */
const components = {
  h1: "h3",
  h2: "h4",
  h3: "h5",
  h4: "h6",
  h5: "h6",
  a: OutsideLink,
  th: HeadCell,
} as const;

export default function MarkdownBody({ text }: { text: string }) {
  return (
    <div className={style.prose}>
      <ReactMarkdown
        remarkPlugins={[remarkGfm]}
        rehypePlugins={[[rehypeSanitize, schema]]}
        components={components}
      >
        {showInvisible(text)}
      </ReactMarkdown>
    </div>
  );
}
