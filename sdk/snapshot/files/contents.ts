import { type Check, fileDigest, list, object, oneOf, record } from "../schema/check.ts";

export const CONTENTS_KIND = "commonweight/index-contents@1";

/** The files of one stewardship's past, each by its sha-256. Pages are filled up one after the other, oldest first. */
export interface Contents {
  readonly kind: typeof CONTENTS_KIND;
  /** By proposal id. */
  readonly proposals: Readonly<Record<string, ProposalParts>>;
  /** Everything but votes, and transfers and delegations between members. */
  readonly acts: readonly string[];
  /** Transfers and delegations between members, and ballots left out. Votes are with their proposals. */
  readonly moves: readonly string[];
}

export interface ProposalParts {
  readonly text: string;
  readonly votes: readonly string[];
}

const files = list(fileDigest);

export const contentsFile: Check<Contents> = object<Contents>({
  kind: oneOf([CONTENTS_KIND]),
  proposals: record(object<ProposalParts>({ text: fileDigest, votes: files })),
  acts: files,
  moves: files,
});
