// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ICatalogue} from "../catalogue/ICatalogue.sol";
import {RunAccounts} from "./RunAccounts.sol";

/**
 * @dev What a run is made of. The zero address stands for ether; amounts are in the run's token's smallest unit, moments are
 * timestamps and durations seconds, rates are basis points, digests sha-256.
 */
interface IRunTypes {
    enum Kind {
        Pretrain,
        Continue,
        FineTune,
        Preference,
        Merge,
        Quantize,
        Distill,
        Evaluate
    }

    enum Status {
        None,
        Funded,
        Active,
        /// The milestone that was submitted last can be challenged.
        UnderReview,
        /// Overdue: the operator has the cure period to submit.
        Stalled,
        /// A milestone, or the whole run, waits for the arbiter's ruling.
        Disputed,
        /// Every milestone is earned; the whole can be challenged before what was held back is paid.
        FinalReview,
        Completed,
        /// The operator never accepted.
        Lapsed,
        /// The operator failed: it loses its bond and what was held back.
        Failed,
        /// A vote ended it.
        Cancelled
    }

    /// @dev How far others have checked a milestone. Never rounded up.
    enum Tier {
        /// V0: the operator says so.
        Reported,
        /// V1: the operator committed to a checkpoint.
        Committed,
        /// V2: others ran the evaluations again.
        Evaluated,
        /// V3: others ran a segment again that was drawn after the commitment.
        Resampled,
        /// V4: bit-exact or attested.
        Exact
    }

    /// @dev Part of a spec: what is paid for one milestone, when it is due, which evidence and verification it needs.
    struct Milestone {
        uint128 amount;
        uint48 dueAt;
        /// One bit per field of {Evidence}, from `checkpointRoot` (bit 0) to `environment` (bit 7).
        uint8 requiredEvidence;
        /// What the milestone must have reached when its review ends.
        Tier leastTier;
    }

    /// @dev What the operator may change alone.
    struct Envelope {
        /// One bit per digest of {Setup}, from `config` (bit 0) to `evaluationPlan` (bit 4).
        uint8 parts;
        /// By how much due dates may move in all.
        uint32 mostDelay;
        /// What the operator may plan at most, in all.
        uint64 mostGpuSeconds;
    }

    struct Rules {
        /// What the operator deposits when it accepts; zero if nothing.
        uint128 operatorBond;
        /// What a challenger deposits.
        uint128 challengeBond;
        /// How long a milestone can be challenged before it is earned.
        uint32 reviewWindow;
        /// How long the arbiter has for a ruling.
        uint32 disputeWindow;
        /// How long the whole run can be challenged after its last milestone.
        uint32 finalReview;
        /// How long after its due date a milestone is overdue.
        uint32 grace;
        /// How long an overdue milestone can still be submitted.
        uint32 cure;
        /// What is held back of each tranche until the run is completed, in basis points.
        uint16 holdback;
        /// How many upheld challenges the run survives.
        uint8 maxStrikes;
        /// Who rules on challenges; zero for the timelock.
        address arbiter;
        /// Who attests the tiers from V2 on; zero for the arbiter.
        address verifier;
        Envelope envelope;
    }

    /// @dev What voters decide on and the operator countersigns.
    struct Spec {
        uint256 modelId;
        Kind kind;
        /// The recorded release that training starts from, or zero.
        uint256 parentRelease;
        address operator;
        address token;
        /// Commitment to the datasets adopted when the run is funded; see IModelRegistry.
        bytes32 adoptedSet;
        bytes32 outputTerms;
        /// The run's specification as people read it.
        bytes32 document;
        uint64 seed;
        /// What a GPU-second costs, as planned.
        uint128 gpuSecondPrice;
        /// What every adopted dataset must at least be covered by; `None` demands nothing.
        ICatalogue.Coverage leastCoverage;
        uint48 acceptBy;
        Setup setup;
        Rules rules;
        Milestone[] milestones;
    }

    /// @dev What amendments can change.
    struct Setup {
        bytes32 config;
        bytes32 code;
        bytes32 container;
        bytes32 tokenizer;
        bytes32 evaluationPlan;
        uint64 plannedGpuSeconds;
        /// By how much every due date was moved in all; zero in a spec.
        uint32 delay;
    }

    /// @dev What the operator shows for a milestone. Zero where there is nothing to show.
    struct Evidence {
        /// OpenSSF Model Signing root of the checkpoint.
        bytes32 checkpointRoot;
        uint64 step;
        uint64 tokensSeen;
        uint64 gpuSeconds;
        bytes32 dataCursor;
        bytes32 logs;
        bytes32 evaluation;
        bytes32 environment;
    }

    struct Run {
        uint256 modelId;
        address operator;
        Status status;
        uint8 milestones;
        /// How many milestones are earned; the next one is at stake.
        uint8 earned;
        /// How many challenges were upheld.
        uint8 strikes;
        /// How many reviews there were. Every submission begins one, and so does the final review.
        uint32 review;
        address token;
        uint48 acceptBy;
        /// Since when the next milestone has been the operator's turn.
        uint48 activeSince;
        /// The last second in which the present review's subject can be challenged.
        uint48 reviewEndsAt;
        uint64 proposalId;
        bytes32 specHash;
        bytes32 adoptedSet;
        bytes32 outputTerms;
        /// The sum of all tranches.
        uint128 promised;
        /// What is held back of the tranches that were earned.
        uint128 kept;
        RunAccounts.Account account;
    }

    /// @dev A milestone's progress; what it pays and needs is among the run's terms.
    struct Tranche {
        Tier tier;
        bool paid;
        /// Of what was submitted last; zero if there is nothing that counts.
        bytes32 evidenceHash;
    }

    /// @dev What belongs to a run's present review alone.
    struct Review {
        /// The block whose hash draws the segment; zero in the final review.
        uint48 drawBlock;
        /// The last second for a ruling, if there is a dispute.
        uint48 rulingBy;
        address challenger;
        /// Names the segment that others run again; zero until it is drawn.
        bytes32 segment;
    }
}
