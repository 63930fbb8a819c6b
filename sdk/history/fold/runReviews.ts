import { enumMember, TIERS } from "../../chain/enums.ts";
import type { KnownEvent } from "../../chain/log.ts";
import type { Source } from "../source.ts";
import type { Challenge } from "../types/runs.ts";
import type { History } from "../types.ts";
import type { Draft } from "./draft.ts";
import { editRun, setStatus } from "./editRun.ts";

type ReviewEvent = Extract<
  KnownEvent<"runs">,
  {
    eventName:
      | "MilestoneSubmitted"
      | "SegmentDrawn"
      | "TierAttested"
      | "MilestoneEarned"
      | "MilestoneFaulted"
      | "ReviewChallenged"
      | "DisputeRuled"
      | "DisputeClosed";
  }
>;
type ArgsOf<name extends ReviewEvent["eventName"]> = Extract<ReviewEvent, { eventName: name }>["args"];

/** Submissions, what others made of them, and how their reviews ended. */
export function foldRunReview(draft: Draft<History>, event: ReviewEvent, source: Source): void {
  const { runId } = event.args;
  const run = editRun(draft, runId);
  switch (event.eventName) {
    case "MilestoneSubmitted": {
      const { index, review, evidence, tier, reviewEndsAt, drawBlock } = event.args;
      draft.push(editMilestone(draft, runId, index), "submissions", {
        review,
        evidence,
        tier: enumMember(TIERS, tier),
        attestations: [],
        reviewEndsAt,
        drawBlock,
        source,
      });
      run.review = review;
      run.reviewEndsAt = reviewEndsAt;
      setStatus(draft, runId, "UnderReview", source);
      break;
    }
    case "SegmentDrawn": {
      const { index, segment: value } = event.args;
      editSubmission(draft, runId, index).segment = { value, source };
      break;
    }
    case "TierAttested": {
      const { index, oldTier, newTier, report } = event.args;
      const [from, tier] = [enumMember(TIERS, oldTier), enumMember(TIERS, newTier)];
      const submission = editSubmission(draft, runId, index);
      submission.tier = tier;
      draft.push(submission, "attestations", { from, tier, report, source });
      break;
    }
    case "MilestoneEarned":
      earn(draft, event.args, source);
      break;
    case "MilestoneFaulted": {
      const { index, strikes, at } = event.args;
      editSubmission(draft, runId, index).faulted = { at, source };
      run.strikes = strikes;
      run.activeSince = at;
      setStatus(draft, runId, "Active", source);
      break;
    }
    case "ReviewChallenged": {
      const { challenger, evidence, bond, rulingBy } = event.args;
      editReviewed(draft, runId).challenge = { challenger, evidence, bond, rulingBy, source };
      setStatus(draft, runId, "Disputed", source);
      break;
    }
    case "DisputeRuled":
      rule(draft, event.args, source);
      break;
    case "DisputeClosed":
      editChallenge(draft, runId).closed = source;
      break;
  }
}

function earn(draft: Draft<History>, args: ArgsOf<"MilestoneEarned">, source: Source): void {
  const { runId, index, review, kept, at, finalReviewEndsAt } = args;
  const run = editRun(draft, runId);
  const milestone = editMilestone(draft, runId, index);
  milestone.earned = { kept, at, source };
  run.earned += 1;
  run.kept += kept;
  run.owed += milestone.amount;
  run.activeSince = at;
  setStatus(draft, runId, finalReviewEndsAt === 0 ? "Active" : "FinalReview", source);
  if (finalReviewEndsAt === 0) return;
  run.review = review + 1;
  run.reviewEndsAt = finalReviewEndsAt;
  run.finalReview = { review: review + 1, endsAt: finalReviewEndsAt, source };
}

/** A rejected challenge of a milestone that has not reached its tier leaves the rest of the review. */
function rule(draft: Draft<History>, args: ArgsOf<"DisputeRuled">, source: Source): void {
  const { runId, upheld, document, proposalId } = args;
  const run = editRun(draft, runId);
  editChallenge(draft, runId).ruling = { upheld, document, proposalId, source };
  const milestone = run.milestones[run.earned];
  const tier = milestone?.submissions.at(-1)?.tier;
  if (upheld || !milestone || !tier || source.timestamp > run.reviewEndsAt) return;
  if (TIERS.indexOf(tier) < TIERS.indexOf(milestone.leastTier))
    setStatus(draft, runId, "UnderReview", source);
}

function editMilestone(draft: Draft<History>, runId: bigint, index: bigint) {
  return draft.edit(draft.edit(editRun(draft, runId), "milestones"), Number(index));
}

function editSubmission(draft: Draft<History>, runId: bigint, index: bigint) {
  const submissions = draft.edit(editMilestone(draft, runId, index), "submissions");
  return draft.edit(submissions, submissions.length - 1);
}

/** What the present review is about: the milestone at stake, or the whole run. */
function editReviewed(draft: Draft<History>, runId: bigint): { challenge?: Challenge } {
  const run = editRun(draft, runId);
  return run.finalReview ? draft.edit(run, "finalReview") : editSubmission(draft, runId, BigInt(run.earned));
}

function editChallenge(draft: Draft<History>, runId: bigint) {
  return draft.edit(editReviewed(draft, runId), "challenge");
}
