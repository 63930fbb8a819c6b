import { RUN_STATUSES, TIERS } from "../../chain/enums.ts";
import type {
  Amendment,
  Attestation,
  BondEntry,
  Bonds,
  Challenge,
  Ending,
  FinalReview,
  Funder,
  Incident,
  Milestone,
  Payment,
  Ruling,
  Run,
  Submission,
} from "../../history/types/runs.ts";
import { account, big, flag, hash, list, object, oneOf, record, whole } from "./check.ts";
import { source, sourced } from "./source.ts";
import { evidence, milestoneFields, setup, spec } from "./spec.ts";

const payment = object<Payment>({ to: account, amount: big, source });

const challenge = object<Challenge>(
  { challenger: account, evidence: hash, bond: big, rulingBy: whole, source },
  {
    ruling: object<Ruling>({ upheld: flag, document: hash, proposalId: big, source }),
    closed: source,
  },
);

const submission = object<Submission>(
  {
    review: whole,
    evidence,
    tier: oneOf(TIERS),
    attestations: list(object<Attestation>({ from: oneOf(TIERS), tier: oneOf(TIERS), report: hash, source })),
    reviewEndsAt: whole,
    drawBlock: whole,
    source,
  },
  {
    segment: sourced(hash),
    challenge,
    faulted: object<NonNullable<Submission["faulted"]>>({ at: whole, source }),
  },
);

const milestone = object<Milestone>(
  { ...milestoneFields, index: whole, submissions: list(submission) },
  {
    earned: object<NonNullable<Milestone["earned"]>>({ kept: big, at: whole, source }),
    paid: payment,
  },
);

const bonds = object<Bonds>({
  held: big,
  released: record(big),
  entries: list(
    object<BondEntry>({
      kind: oneOf(["deposited", "released", "withdrawn"]),
      account,
      amount: big,
      source,
    }),
  ),
});

const amendment = object<Amendment>({
  before: setup,
  after: setup,
  oldAmounts: list(big),
  newAmounts: list(big),
  reason: hash,
  proposalId: big,
  source,
});

const ending = object<Ending>({
  status: oneOf(["Completed", "Lapsed", "Failed", "Cancelled"]),
  unspent: big,
  reserved: big,
  forfeited: big,
  proposalId: big,
  source,
});

export const run = object<Run>(
  {
    id: big,
    modelId: big,
    operator: account,
    arbiter: account,
    verifier: account,
    token: account,
    spec,
    specHash: hash,
    proposalId: big,
    statuses: list(sourced(oneOf(RUN_STATUSES))),
    setup,
    milestones: list(milestone),
    earned: whole,
    strikes: whole,
    review: whole,
    reviewEndsAt: whole,
    activeSince: whole,
    funded: big,
    owed: big,
    kept: big,
    paid: big,
    refunded: big,
    funders: list(object<Funder>({ account, given: big }, { refund: payment })),
    bonds,
    payees: record(account),
    amendments: list(amendment),
    incidents: list(object<Incident>({ document: hash, proposalId: big, source })),
    source,
  },
  {
    finalReview: object<FinalReview>({ review: whole, endsAt: whole, source }, { challenge }),
    ending,
  },
);
