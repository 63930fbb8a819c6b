import { createHash } from "node:crypto";

const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;
const CHARSET = '<meta charSet="utf-8"/>';

/**
 * What a page may load and run: its own files, and those scripts within it that the build wrote, known by their digests.
 * Readers choose the chain's endpoints and wallets bring their own pictures, so connections and data images stay open.
 * Styles of single elements are written into the page.
 */
function policyOf(html: string): string {
  const digests = [...html.matchAll(INLINE_SCRIPT)].map(
    ([, script = ""]) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`,
  );
  return [
    "default-src 'self'",
    ["script-src 'self'", ...new Set(digests)].join(" "),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src *",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** Writes a page's policy into its first lines, before anything that it rules over. Last of all: it vouches for the page as it is. */
export function withPolicy(html: string): string {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policyOf(html)}"/>`;
  return html.replace(CHARSET, () => CHARSET + meta);
}
