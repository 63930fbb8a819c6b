import { proseDocument } from "../documents.ts";

export const lostShard = proseDocument(
  "Incident: a shard of arXiv papers failed its checksum",
  "The run and the incident are not real; checksums of shards do fail.",
  `
After a restart one shard of the arXiv papers did not have the checksum that the packing recorded. It was downloaded again from the
pinned revision and had the right one. 41 minutes were lost. No sequence was read from the damaged copy: the loader refuses a shard
before it reads it.
`,
);

export const objection = proseDocument(
  "Challenge: the second milestone does not show where reading went on",
  "The run and the challenge are not real.",
  `
The logs of the second milestone mention the lost shard in one sentence. They do not say at which sequence reading went on after the
new download. If it began at the head of the shard, some papers were read twice and the tokens seen are fewer than reported.

I do not say that this happened. I say that nobody can tell, and that this is what evidence is for.
`,
);

export const ruling = proseDocument(
  "Ruling: the second milestone is to be shown again",
  "The run and the ruling are not real.",
  `
The specification asks for a record of how far the data was read. After the incident that record has a hole, and the operator did not
close it within the review. The challenge is upheld. It is a strike, and the milestone is not paid.

Nothing suggests bad faith. The operator can submit the milestone again with the missing position.
`,
);

/** What the logs of the second submission add. */
export const correction =
  "After the new download of the arXiv shard, reading went on at sequence 4,118,732, the one after the last that was packed into a batch. No sequence was read twice.";
