import { mutantsOf, type Written } from "../mutant.ts";

const folder = "contracts/runs";

export const runs: readonly Written[] = [
  ...mutantsOf(
    `${folder}/RunAccounts.sol`,
    [
      "return (unspent_ * given) / total;",
      "return (unspent_ * given + total - 1) / total;",
      "a funder's share is rounded up",
    ],
    [
      "require(amount <= available, RunAccountsInsufficient(amount, available));",
      "",
      "a run pays what it does not hold",
    ],
    [
      "return unspent(account) - account.refunded;",
      "return unspent(account);",
      "what was refunded is refunded again",
    ],
    [
      "account.owed - amount, account.paid + amount, account.refunded",
      "account.owed - amount, account.paid, account.refunded",
      "what was paid is not counted",
    ],
  ),
  ...mutantsOf(
    `${folder}/RunBase.sol`,
    [
      "if (block.timestamp <= until) revert RunsTooEarly(runId, until);",
      "if (block.timestamp < until) revert RunsTooEarly(runId, until);",
      "a run is pushed on one second too early",
    ],
    ["if (block.timestamp > until) revert RunsTooLate(runId, until);", "", "a deadline binds nobody"],
    [
      "block.timestamp > entry.reviewEndsAt;",
      "block.timestamp >= entry.reviewEndsAt;",
      "a milestone is earned one second too early",
    ],
    ["entry.strikes += strikes;", "", "strikes are not counted"],
    ["tier >= _next(runId).leastTier", "tier >= Tier.Reported", "a tier is rounded up to what was asked for"],
    [
      "_checkStatus(runId, entry.status, entry.earned != entry.milestones);",
      "",
      "a vote takes what a run has earned, out of the dispute of its final review",
    ],
  ),
  ...mutantsOf(
    `${folder}/RunMilestones.sol`,
    ["else _tranches[runId][index].paid = true;", "", "a tranche is paid twice"],
    [
      "if (index >= _runs[runId].earned || _tranches[runId][index].paid) return 0;",
      "if (_tranches[runId][index].paid) return 0;",
      "a tranche is paid before it is earned",
    ],
    ["amount -= uint128(RunAccounts.kept(amount, _rulesOf(runId).holdback));", "", "nothing is held back"],
    [
      "if (index == entry.milestones) entry.kept = 0;",
      "if (index == entry.milestones) {}",
      "the holdback is paid twice",
    ],
    [
      "if (missing != 0) revert RunsMissingEvidence(runId, index, missing);",
      "",
      "a milestone is submitted without its evidence",
    ],
    [
      "if (current.segment != 0) revert RunsSegmentDrawn(runId, current.segment);",
      "",
      "a segment is drawn until it suits",
    ],
    [
      "if (hash == 0) revert RunsHashUnavailable(runId, current.drawBlock);",
      "",
      "a segment that was missed is drawn from nothing",
    ],
    [
      "if (msg.sender != _rulesOf(runId).verifier) revert RunsUnauthorizedVerifier(runId, msg.sender);",
      "",
      "the operator attests its own work",
    ],
  ),
  ...mutantsOf(
    `${folder}/RunEndings.sol`,
    ["given[runId][funder] = 0;", "", "a funder is refunded twice"],
    [
      "Run storage entry = _expect(runId, FUNDED);\n        _checkAfter(runId, entry.acceptBy);",
      "_expect(runId, FUNDED);",
      "anybody ends a run before it could be accepted",
    ],
    ["_checkAfter(runId, _cureEnd(runId));", "", "anybody fails a run that can still be cured"],
    [
      "_release(runId, treasury, _rulesOf(runId).operatorBond - reward);",
      "_release(runId, treasury, _rulesOf(runId).operatorBond);",
      "a reward is given from others' bonds",
    ],
    [
      "uint128 forfeited = status == Status.Failed ? entry.kept : 0;",
      "uint128 forfeited = 0;",
      "a failed run keeps what was held back",
    ],
    ["if (funder == treasury && isLast)", "if (isLast)", "the last funder gets others' fractions"],
  ),
  ...mutantsOf(
    `${folder}/RunDisputes.sol`,
    [
      "if (msg.sender != _rulesOf(runId).arbiter) revert RunsUnauthorizedArbiter(runId, msg.sender);",
      "",
      "anybody rules",
    ],
    ["_takeBond(runId, bond);", "", "a challenge costs nothing"],
    [
      "if (current.challenger != address(0)) revert RunsAlreadyChallenged(runId, number);",
      "",
      "a review is challenged again and again",
    ],
    [
      "if (!isFinal) _fault(runId, 1, uint48(block.timestamp));",
      "if (!isFinal) _fault(runId, 0, uint48(block.timestamp));",
      "an upheld challenge is no strike",
    ],
    [
      "_checkAfter(runId, _reviews[runId].rulingBy);",
      "",
      "a dispute is closed before the arbiter could rule",
    ],
    ["entry.strikes > _rulesOf", "entry.strikes >= _rulesOf", "a run fails one strike too early"],
  ),
  ...mutantsOf(
    `${folder}/RunMoney.sol`,
    ["released[runId][account] = 0;", "", "a bond is withdrawn twice"],
    [
      "if (received != amount) revert RunsUnexpectedAmount(token, amount, received);",
      "",
      "a token that takes a fee funds a run",
    ],
    [
      "if (left + amount < before) revert RunsUnexpectedAmount(token, amount, before - left);",
      "",
      "a token takes more than it pays out",
    ],
    [
      "if (msg.value != value) revert RunsUnexpectedAmount(ETHER, value, msg.value);",
      "",
      "a funder gives what was not sent",
    ],
    ["bonded[runId] -= amount;", "", "a bond that left is still counted"],
  ),
  ...mutantsOf(
    `${folder}/RunSpecs.sol`,
    [
      "if (adoptedSet != spec.adoptedSet) revert RunsAdoptedSetChanged(spec.adoptedSet, adoptedSet);",
      "",
      "a run is funded with other data than voters saw",
    ],
    [
      "if (outputTerms != spec.outputTerms) revert RunsOutputTermsChanged(spec.outputTerms, outputTerms);",
      "",
      "a run is funded under other terms than voters saw",
    ],
    [
      "operator == address(0) || operator == law.arbiter || operator == law.verifier",
      "operator == address(0)",
      "an operator is its own arbiter",
    ],
  ),
  ...mutantsOf(
    `${folder}/RunTerms.sol`,
    [
      "uint8 outside = _changed(old, next) & ~envelope.parts;",
      "uint8 outside = 0;",
      "an operator changes what only a vote may",
    ],
    [
      "sum < amendment.oldPromise || sum > amendment.budget",
      "sum < amendment.oldPromise",
      "a vote promises more than the run holds",
    ],
    [
      "if (msg.sender != runs) revert RunTermsUnauthorizedCaller(msg.sender);",
      "",
      "anybody writes what was agreed",
    ],
  ),
  ...mutantsOf(`${folder}/RunAmendments.sol`, [
    "if (entry.status == Status.Active) _checkUntil(runId, _cureEnd(runId));",
    "",
    "an operator saves itself when its cure is over",
  ]),
];
