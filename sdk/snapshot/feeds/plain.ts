/** Control characters, which XML 1.0 and RFC 5545 forbid, and what is no character. */
const FORBIDDEN = /(?![\t\n])[\p{Cc}\ufffe\uffff]/gu;
/** What turns the reading order of the text around it, and what can't be seen. */
const DECEPTIVE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text from the chain for readers that know nothing of this site: what they can't hold, or what deceives, is shown as a mark. */
export function plainText(text: string): string {
  return text
    .replace(LONE, "\ufffd")
    .replace(/\r\n?/g, "\n")
    .replace(FORBIDDEN, "\ufffd")
    .replace(DECEPTIVE, "\ufffd");
}

/** The same on one line. */
export function plainLine(text: string): string {
  return plainText(text).replace(/\s+/g, " ").trim();
}
