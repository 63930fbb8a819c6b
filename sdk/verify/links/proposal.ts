import { stewardGovernorAbi } from "../../chain/abi/stewardGovernor.ts";
import { PROPOSAL_CLASSES } from "../../chain/enums.ts";
import { proposalArguments, proposalHash } from "../../proposals/predictions.ts";
import type { Context } from "../context.ts";
import type { Answer } from "../reading/Answers.ts";
import { Judgement } from "../report/Judgement.ts";
import type { Check } from "../report/report.ts";
import type { ProposalFacts } from "./proposalFacts.ts";

/** What was put to the vote: its id and fingerprint follow from its calls and its text, its class from its calls alone. */
export async function checkProposal(context: Context, facts: ProposalFacts): Promise<Check[]> {
  const { book, house, answers, plain } = context;
  const { id, calls, description, created } = facts;
  const judgement = new Judgement("proposal", facts.subject).saw(created, facts.executed);
  const copies = book.where("governor", "ProposalCreated", "proposalId", id);
  judgement.expect(copies.length === 1, `It was made ${copies.length} times.`, ...copies);
  judgement.expect(
    created.args.targets.length === created.args.values.length &&
      calls.length === created.args.calldatas.length,
    "Its targets, values and calldatas are not equally many.",
  );
  const governor = { address: house.governor, abi: stewardGovernorAbi } as const;
  const { targets, values, calldatas, descriptionHash } = proposalArguments(calls, description);
  const args = [targets, values, calldatas, descriptionHash] as const;
  const [hash, snapshot, deadline, proposer] = await Promise.all([
    answers.read({ ...governor, functionName: "hashProposal", args }),
    answers.read({ ...governor, functionName: "proposalSnapshot", args: [id] }),
    answers.read({ ...governor, functionName: "proposalDeadline", args: [id] }),
    answers.read({ ...governor, functionName: "proposalProposer", args: [id] }),
  ]);
  judgement.agree("fingerprint of its calls and text", proposalHash(calls, description), hash);
  // A plain governor's ids are the hashes themselves, unless it counts.
  if (!plain || id !== proposalHash(calls, description))
    expectKnown(judgement, facts, await answers.read({ ...governor, functionName: "getProposalId", args }));
  if (!plain) {
    const recorded = await answers.read({ ...governor, functionName: "proposalClass", args: [id] });
    judgement.agree(
      "class",
      facts.class,
      "value" in recorded
        ? { value: PROPOSAL_CLASSES[recorded.value] ?? `unknown ${recorded.value}` }
        : recorded,
    );
  }
  judgement.agree("snapshot", BigInt(facts.snapshot), snapshot);
  judgement.agree(
    "deadline",
    facts.extended ? facts.extended.args.extendedDeadline : BigInt(facts.deadline),
    deadline,
  );
  judgement.agree("proposer", created.args.proposer, proposer);
  return [
    ...judgement.conclude(
      `Its id follows from its ${counted(calls.length)} and its text.${plain ? "" : ` It is ${facts.class}.`}`,
    ),
  ];
}

function expectKnown(judgement: Judgement, { id, created }: ProposalFacts, known: Answer<bigint>): void {
  if ("value" in known)
    judgement.expect(
      known.value === id,
      `The governor knows these calls and this text as proposal ${known.value}.`,
    );
  else if (known.refused)
    judgement.fail("The governor knows no proposal with these calls and this text.", created);
  else judgement.doubt(`The governor could not be asked for its id: ${known.missing}`);
}

/** Ids are given in order, so a gap is a proposal that is not shown; but for a plain governor's, which are hashes. */
export function checkProposalIds({ book, plain }: Context): Check[] {
  const judgement = new Judgement("proposal", "all proposals");
  const created = book.all("governor", "ProposalCreated");
  const ids = created.map(({ args }) => args.proposalId);
  created.forEach((log, index) => {
    if (plain) return;
    const before = ids[index - 1] ?? 0n;
    judgement.expect(
      log.args.proposalId === before + 1n,
      `Proposal ${log.args.proposalId} follows proposal ${before}.`,
      log,
    );
  });
  for (const name of [
    "ProposalQueued",
    "ProposalExecuted",
    "ProposalCanceled",
    "ProposalExpired",
    "VoteCast",
    "VoteCastWithParams",
  ] as const) {
    const known = new Set(ids);
    for (const log of book.all("governor", name))
      if (!known.has(log.args.proposalId))
        judgement.fail(`${name} speaks of proposal ${log.args.proposalId}, which nobody made.`, log);
  }
  return judgement.conclude(
    plain
      ? `All ${ids.length} are known, and every event speaks of one of them.`
      : `Their ids have no gap from 1 to ${ids.length}.`,
  );
}

function counted(calls: number): string {
  return calls === 1 ? "call" : `${calls} calls`;
}
