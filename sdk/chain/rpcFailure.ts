/** What to do about a failed request for logs. */
export type RpcFailure = "narrow" | "wait" | "fail";

/**
 * Providers say in many ways that a range is too wide or holds too much. No code is common to them: -32005, -32602, -32600,
 * -32000, 35, 413 and 400 are all in use, so the words decide.
 */
const TOO_MUCH = [
  /block range/i,
  /range (is )?(too|exceed)/i,
  /exceed(s|ed)? .*(range|limit|maximum|max)/i,
  /too many (blocks|results|logs|events)/i,
  /more than [\d,]+ (results|logs|events|blocks)/i,
  /query returned more/i,
  /(response|result|log|payload|content)s? .*(too (large|big|long)|size|limit)/i,
  /max(imum)? .*(range|results|blocks|logs)/i,
  /limited to .*(blocks|range|results)/i,
  /eth_getlogs .*(limit|range|blocks)/i,
  /up to a? ?[\d,]+ (block|range)/i,
  /please (narrow|reduce|limit|use a smaller)/i,
  /request entity too large|content too large/i,
];

const TOO_SLOW = [/time[d]?[ -]?out/i, /took too long/i, /deadline exceeded/i, /cancel(l)?ed due to/i];

const TOO_OFTEN = [
  /too many requests/i,
  /rate[ -]?limit/i,
  /request rate/i,
  /throttl/i,
  /compute units per second/i,
  /(per second|requests per)/i,
  /capacity/i,
  /try again later/i,
  /quota/i,
];

/** Sorts a failure: ask for less, ask again later, or give up. */
export function classifyRpcFailure(error: unknown): RpcFailure {
  const { text, status } = readError(error);
  if (status === 429 || matches(TOO_OFTEN, text)) return "wait";
  if (status === 413 || status === 504 || status === 408) return "narrow";
  if (matches(TOO_MUCH, text) || matches(TOO_SLOW, text)) return "narrow";
  if (status === 502 || status === 503) return "wait";
  return "fail";
}

function matches(patterns: readonly RegExp[], text: string): boolean {
  return patterns.some((pattern) => pattern.test(text));
}

/** All that an error and its causes say. */
function readError(error: unknown): { text: string; status: number | undefined } {
  const texts: string[] = [];
  let status: number | undefined;
  for (let cause = error, depth = 0; cause && depth < 8; depth++) {
    if (typeof cause !== "object") break;
    const fields = cause as Readonly<Record<string, unknown>>;
    // viem's `message` repeats the request, whose method and parameters must not be taken for the answer.
    for (const key of ["name", "details", "shortMessage"]) {
      if (typeof fields[key] === "string") texts.push(fields[key]);
    }
    if (!("shortMessage" in fields) && typeof fields.message === "string") texts.push(fields.message);
    if (typeof fields.status === "number") status = fields.status;
    cause = fields.cause;
  }
  return { text: texts.join("\n"), status };
}
