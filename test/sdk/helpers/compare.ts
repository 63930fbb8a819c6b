import assert from "node:assert/strict";
import {
  abis,
  type Call,
  COVERAGES,
  type ContractRole,
  DOCTRINES,
  PROPOSAL_CLASSES,
  PROPOSAL_STATES,
  RUN_STATUSES,
  runTermsAbi,
  runTermsOf,
  STANDINGS,
  TIERS,
} from "@commonweight/sdk/chain";
import {
  availableWithinLimit,
  callClass,
  currentClassRule,
  currentSetting,
  deadlinesAt,
  findMember,
  type History,
  heldFor,
  listModels,
  listProposals,
  listRuns,
  milestoneStatusAt,
  payeeOf,
  refundableTo,
  releasedTo,
  runAt,
  tierOf,
} from "@commonweight/sdk/history";
import {
  adoptedOf,
  adoptedSetOf,
  explainClass,
  operationId,
  proposalArguments,
  proposalHash,
  specHash,
} from "@commonweight/sdk/proposals";
import {
  type Abi,
  type Address,
  concat,
  getContract,
  type Hex,
  slice,
  toFunctionSelector,
  zeroAddress,
  zeroHash,
} from "viem";
import { now, publicClient } from "./chain.ts";
import { compareForks } from "./compareForks.ts";
import type { TestStewardship } from "./stewardship.ts";

/** Asserts that a history says what the contracts answer. */
export async function assertMatchesChain(
  house: TestStewardship,
  history: History,
  accounts: readonly Address[],
) {
  await compareMembers(house, history, accounts);
  await compareProposals(house, history);
  await compareModels(house, history);
  await compareRuns(house, history, accounts);
  await compareForks(house, history, accounts);
  await compareSettings(house, history);
  await compareClasses(house, history);
  const [head, length] = await house.registry.read.head();
  assert.deepEqual(history.registryHead, { head, length: Number(length) });
  for (const token of Object.keys(history.treasury.limits) as Address[]) {
    assert.equal(
      history.treasury.limits[token]?.limit?.value ?? 0n,
      await house.treasury.read.limit([token]),
    );
    assert.equal(
      availableWithinLimit(history, token, await now()),
      await house.treasury.read.available([token]),
    );
  }
}

async function compareMembers({ token }: TestStewardship, history: History, accounts: readonly Address[]) {
  assert.equal(history.supply, await token.read.totalSupply());
  for (const account of accounts) {
    const member = findMember(history, account);
    assert.equal(member?.balance ?? 0n, await token.read.balanceOf([account]));
    assert.equal(member?.votes ?? 0n, await token.read.getVotes([account]));
    assert.equal(member?.delegate ?? account, await token.read.delegates([account]));
  }
}

async function compareProposals({ governor }: TestStewardship, history: History) {
  const present = await now();
  for (const proposal of listProposals(history)) {
    const { id, calls, description, queued } = proposal;
    const one = [id] as const;
    assert.equal(proposal.proposer, await governor.read.proposalProposer(one));
    assert.equal(BigInt(proposal.snapshot), await governor.read.proposalSnapshot(one));
    assert.equal(BigInt(proposal.deadline.value), await governor.read.proposalDeadline(one));
    assert.equal(BigInt(queued?.eta ?? 0), await governor.read.proposalEta(one));
    const { against, for: inFavour, abstain } = proposal.tally;
    assert.deepEqual([against, inFavour, abstain], await governor.read.proposalVotes(one));
    for (const vote of proposal.votes) {
      assert.equal(await governor.read.hasVoted([id, vote.voter]), true);
      assert.equal(vote.weight, await governor.read.getVotes([vote.voter, BigInt(proposal.snapshot)]));
    }
    if (queued) assert.equal(queued.operation, operationId(governor.address, calls, description));
    const { targets, values, calldatas, descriptionHash } = proposalArguments(calls, description);
    assert.equal(
      proposalHash(calls, description),
      await governor.read.hashProposal([targets, values, calldatas, descriptionHash]),
    );
    const state = PROPOSAL_STATES[await governor.read.state(one)];
    assert.equal(proposal.executed !== undefined, state === "Executed");
    assert.equal(proposal.cancelled !== undefined, state === "Cancelled");
    if (proposal.expired) assert.equal(state, "Expired");
    if (state === "Pending") assert.ok(present <= proposal.snapshot);
  }
}

async function compareModels({ registry, catalogue }: TestStewardship, history: History) {
  const models = listModels(history);
  assert.equal(BigInt(models.length), await registry.read.modelCount());
  for (const model of models) {
    const onChain = await registry.read.model([model.id]);
    assert.equal(model.name, onChain.name);
    assert.equal(model.charter.value, onChain.charter);
    assert.equal(model.outputTerms?.value.terms ?? zeroHash, onChain.outputTerms);
    assert.equal(DOCTRINES.indexOf(model.policy?.value.doctrine ?? "Unset"), onChain.doctrine);
    assert.equal(model.policy?.value.licenceMatrix ?? zeroHash, onChain.licenceMatrix);
    assert.deepEqual(model.parents, onChain.parents);
    for (const dataset of Object.keys(history.catalogue.datasets) as Hex[]) {
      const entry = await registry.read.standing([model.id, dataset]);
      const current = model.standings[dataset]?.current;
      assert.equal(current?.standing ?? "Unknown", STANDINGS[entry.standing]);
      assert.equal(current?.concludedTerms ?? zeroHash, entry.concludedTerms);
      assert.equal(current?.evidence ?? zeroHash, entry.evidence);
      assert.equal(current?.successor ?? zeroHash, entry.successor);
      assert.equal(current?.proposalId ?? 0n, entry.proposalId);
      assert.equal(current?.source.timestamp ?? 0, entry.since);
    }
    const [ids, terms, commitment] = await registry.read.adoptedSet([model.id]);
    assert.deepEqual(
      adoptedOf(model),
      ids.map((datasetId, index) => ({ datasetId, concludedTerms: terms[index] })),
    );
    assert.deepEqual(adoptedSetOf(history, model.id), { count: ids.length, commitment });
    for (const release of model.releases) {
      const { recordedAt, ...fields } = await registry.read.release([release.id]);
      const { id: _, source, ...folded } = release;
      assert.deepEqual(folded, fields);
      assert.equal(source.timestamp, recordedAt);
    }
  }
  assert.equal(
    BigInt(models.flatMap(({ contributions }) => contributions).length),
    await registry.read.contributionCount(),
  );
  for (const dataset of Object.values(history.catalogue.datasets)) {
    const onChain = await catalogue.read.dataset([dataset.id]);
    assert.equal(dataset.manifestDigest, onChain.manifestDigest);
    assert.equal(dataset.coverage, COVERAGES[onChain.coverage]);
    assert.equal(dataset.declaredTerms, onChain.declaredTerms);
  }
}

async function compareRuns(
  { runs, stewardship }: TestStewardship,
  history: History,
  accounts: readonly Address[],
) {
  const present = await now();
  assert.equal(BigInt(listRuns(history).length), await runs.read.runCount());
  const { treasury, runs: address } = stewardship;
  if (!address) return;
  const terms = getContract({ abi: runTermsAbi, address: runTermsOf(address), client: publicClient });
  assert.equal(terms.address, await runs.read.terms());
  for (const run of listRuns(history)) {
    const onChain = await runs.read.run([run.id]);
    const at = runAt(run, present);
    assert.equal(at.status, RUN_STATUSES[onChain.status]);
    const { earned, review, reviewEndsAt, activeSince, promised, kept } = at;
    assert.deepEqual(
      { earned, review, reviewEndsAt, activeSince, promised, kept },
      {
        earned: onChain.earned,
        review: onChain.review,
        reviewEndsAt: onChain.reviewEndsAt,
        activeSince: onChain.activeSince,
        promised: onChain.promised,
        kept: onChain.kept,
      },
    );
    const { funded, paid, refunded } = run;
    assert.deepEqual({ funded, owed: at.owed, paid, refunded }, onChain.account);
    assert.equal(run.strikes, onChain.strikes);
    assert.equal(run.specHash, onChain.specHash);
    assert.equal(specHash(run.spec), onChain.specHash);
    assert.equal(run.proposalId, onChain.proposalId);
    assert.equal(heldFor(run), await runs.read.held([run.id]));
    assert.equal(run.bonds.held, await runs.read.bonded([run.id]));
    assert.deepEqual(run.setup, await terms.read.setup([run.id]));
    const { arbiter, verifier } = await terms.read.rules([run.id]);
    assert.deepEqual([run.arbiter, run.verifier], [arbiter, verifier]);
    for (const account of [...accounts, treasury]) {
      const one = [run.id, account] as const;
      assert.equal(releasedTo(run, account), await runs.read.released(one));
      assert.equal(refundableTo(run, account, treasury), await runs.read.refundable(one));
      assert.equal(payeeOf(run, account), await runs.read.payee(one));
      const funder = run.funders.find((each) => each.account === account);
      assert.equal(funder && !funder.refund ? funder.given : 0n, await runs.read.given(one));
    }
    for (const milestone of run.milestones) {
      const one = [run.id, BigInt(milestone.index)] as const;
      const tranche = await runs.read.tranche(one);
      assert.equal(milestone.paid !== undefined, tranche.paid);
      assert.equal(tierOf(milestone), TIERS[tranche.tier]);
      const agreed = await terms.read.milestone(one);
      assert.equal(milestone.amount, agreed.amount);
      assert.equal(milestone.dueAt, agreed.dueAt);
      const payable = !tranche.paid && milestone.index < onChain.earned;
      assert.equal(milestoneStatusAt(run, milestone, present) === "payable", payable);
    }
    const deadlines = deadlinesAt(run, at);
    if (deadlines) {
      const [overdueAfter, cureEnd] = await terms.read.deadlines([run.id, BigInt(earned), activeSince]);
      assert.deepEqual(deadlines, { overdueAfter: Number(overdueAfter), cureEnd: Number(cureEnd) });
    }
  }
}

/** Every function of the house, and calls that nobody listed. */
function someCalls({ house, dollar }: TestStewardship): Call[] {
  const own = (Object.keys(house) as ContractRole[]).flatMap((role) =>
    (abis[role] as Abi)
      .filter((item) => item.type === "function")
      .map((item) => ({ target: house[role] ?? zeroAddress, value: 0n, data: toFunctionSelector(item) })),
  );
  const foreign = ["0xa9059cbb", "0x00000000"] as const;
  return [
    ...own,
    ...foreign.map((data) => ({ target: dollar.address, value: 0n, data })),
    ...own.slice(0, 5).flatMap((call) => [
      { ...call, value: 1n },
      { ...call, data: slice(call.data, 0, 3) },
      { ...call, data: "0x" as const },
      { ...call, data: concat([call.data, "0x00"]) },
      { ...call, target: dollar.address },
    ]),
  ];
}

async function compareClasses(house: TestStewardship, history: History) {
  const { governor } = house;
  for (const [index, name] of PROPOSAL_CLASSES.entries()) {
    assert.deepEqual(currentClassRule(history, name)?.value, await governor.read.classRule([index]));
  }
  for (const call of someCalls(house)) {
    const { target, value, data } = call;
    const onChain = PROPOSAL_CLASSES[await governor.read.callClass([target, value, data])];
    assert.equal(callClass(history, call), onChain, `${target} ${data}`);
  }
  for (const { id, calls, created } of listProposals(history)) {
    const classes = calls.flatMap((call) => callClass(history, call, created) ?? []);
    assert.equal(explainClass(classes).class, PROPOSAL_CLASSES[await governor.read.proposalClass([id])]);
  }
}

async function compareSettings({ governor, timelock }: TestStewardship, history: History) {
  const value = (name: Parameters<typeof currentSetting>[1]) => currentSetting(history, name)?.value;
  assert.equal(value("votingDelay"), await governor.read.votingDelay());
  assert.equal(value("votingPeriod"), await governor.read.votingPeriod());
  assert.equal(value("proposalThreshold"), await governor.read.proposalThreshold());
  assert.equal(value("quorumNumerator"), await governor.read.quorumNumerator());
  assert.equal(value("quorumFloor"), await governor.read.quorumFloor());
  assert.equal(value("lateQuorumVoteExtension"), BigInt(await governor.read.lateQuorumVoteExtension()));
  assert.equal(value("queueWindow"), await governor.read.queueWindow());
  assert.equal(value("executionWindow"), await governor.read.executionWindow());
  assert.equal(value("timelockDelay"), await timelock.read.getMinDelay());
  assert.equal(history.daoURI?.value, await governor.read.daoURI());
}
