/**
 * What the site may weigh and ask for. Bytes are kB of 1,000 bytes after gzip -9. Beyond any of these a test fails; timings
 * depend on the machine and are only printed. See docs/performance.md.
 */
export const LIMITS = {
  /** Scripts named in the HTML of a page. */
  htmlJsKb: 174,
  /** All JavaScript until a reading page shows its data. */
  readJsKb: 436,
  /** All JavaScript until the wallet is asked to sign a vote. */
  voteJsKb: 490,
  /** All style sheets until a reading page shows its data. */
  cssKb: 25,
  /** Requests of a proposal's page to the chain where an earlier visit read the record; a batch is one. */
  proposalRequests: 5,
  /** How far the page moves while it loads. */
  cls: 0.05,
  /** Scores of Lighthouse. */
  accessibility: 100,
  bestPractices: 100,
} as const;
