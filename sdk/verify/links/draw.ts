import { encodeAbiParameters, type Hex, keccak256 } from "viem";
import { TIERS } from "../../chain/enums.ts";
import { isBefore, type LogOf } from "../book/Book.ts";
import type { Context } from "../context.ts";
import { Judgement } from "../report/Judgement.ts";
import type { Check } from "../report/report.ts";

type Submitted = LogOf<"runs", "MilestoneSubmitted">;

/** RunMilestones: so many blocks after a submission lies the one whose hash draws the segment. */
const DRAW_DELAY = 32;
/** EIP-2935: so many blocks back a contract can look. */
const HISTORY_SERVE_WINDOW = 8_191;
const RESAMPLED = TIERS.indexOf("Resampled");
const SEGMENT = [{ type: "bytes32" }, { type: "uint256" }, { type: "uint32" }] as const;

/** The segment that a block's hash draws for a review (RunMilestones.drawSegment). */
function segmentOf(blockHash: Hex, runId: bigint, review: number): Hex {
  return keccak256(encodeAbiParameters(SEGMENT, [blockHash, runId, review]));
}

/**
 * Whether the segment that others ran again was drawn by the hash of the one block that was fixed when the milestone was
 * submitted, and whether nothing was attested as run again without a draw. Nothing to say where neither was done.
 */
export async function checkDraws(context: Context, submitted: Submitted): Promise<Check[]> {
  const { book } = context;
  const { runId, index, review, drawBlock } = submitted.args;
  const inReview = <T extends { readonly args: { readonly review: number } }>(logs: readonly T[]) =>
    logs.filter(({ args }) => args.review === review);
  const drawn = inReview(book.where("runs", "SegmentDrawn", "runId", runId));
  const resampled = inReview(book.where("runs", "TierAttested", "runId", runId)).filter(
    ({ args }) => args.newTier === RESAMPLED,
  );
  if (drawn.length + resampled.length === 0) return [];
  const judgement = new Judgement(
    "run",
    `run ${runId}, milestone ${index + 1n}, segment of review ${review}`,
  );
  judgement.saw(submitted, ...drawn, ...resampled);
  judgement.expect(
    drawBlock === submitted.blockNumber + DRAW_DELAY,
    `The block that draws is ${drawBlock}, not the ${DRAW_DELAY}th after block ${submitted.blockNumber} of the submission.`,
    submitted,
  );
  judgement.expect(drawn.length <= 1, "Its segment was drawn twice.", ...drawn);
  for (const log of resampled)
    judgement.expect(
      drawn.some((draw) => isBefore(draw, log)),
      "A segment was attested as run again, and none had been drawn.",
      log,
    );
  for (const log of drawn) await checkDraw(context, judgement, submitted, log);
  return judgement.conclude(
    `Its segment follows from the hash of block ${drawBlock}, which was fixed when the milestone was submitted.`,
  );
}

async function checkDraw(
  { blocks, book }: Context,
  judgement: Judgement,
  { args: { drawBlock } }: Submitted,
  log: LogOf<"runs", "SegmentDrawn">,
): Promise<void> {
  const { runId, review, segment } = log.args;
  judgement.expect(
    log.blockNumber > drawBlock && log.blockNumber <= drawBlock + HISTORY_SERVE_WINDOW,
    `It was drawn in block ${log.blockNumber}, when the hash of block ${drawBlock} could not be known.`,
    log,
  );
  const block = await blocks.at(drawBlock);
  // A log of that very block, as an archive may hold it, has the hash too.
  const hash =
    "value" in block ? block.value.hash : book.logs.find((it) => it.blockNumber === drawBlock)?.blockHash;
  if (hash === undefined)
    judgement.doubt(`The block that draws could not be read: ${"missing" in block ? block.missing : ""}`);
  else
    judgement.expect(
      segment === segmentOf(hash, runId, review),
      `The hash of block ${drawBlock} draws another segment than was recorded.`,
      log,
    );
}
