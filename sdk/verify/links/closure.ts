import type { Address, Hex } from "viem";
import type { Tier } from "../../chain/enums.ts";
import type { StewardshipLog } from "../../chain/log.ts";
import type { Context } from "../context.ts";
import { Judgement } from "../report/Judgement.ts";
import type { Check } from "../report/report.ts";
import { checkBonds } from "./bonds.ts";
import { checkForks } from "./forks.ts";
import { checkTreasuryLimit } from "./limit.ts";
import type { Manifests } from "./manifests.ts";
import { checkRunMoney, checkRunsToken, checkTreasuryToken } from "./money.ts";
import { checkPayments } from "./payments.ts";
import { checkProposal } from "./proposal.ts";
import { factsOf } from "./proposalFacts.ts";
import { checkRelease, checkReleaseManifest, type ReleaseLog } from "./release.ts";
import { checkRule } from "./rule.ts";
import { checkRun, leastTier } from "./run.ts";
import {
  adoptedAt,
  checkAdoptedNow,
  checkAdoptedSet,
  checkReliance,
  checkStanding,
  entriesOf,
} from "./standings.ts";
import { checkTargetCodes } from "./targetCodes.ts";
import { checkConcluded, checkDataset } from "./terms.ts";
import { checkTimelock } from "./timelock.ts";
import { checkVotes } from "./votes.ts";
import { checkWeights } from "./weights.ts";

/** Follows the chain from what was asked about to the votes, looking at each thing once. */
export class Closure {
  readonly checks: Check[] = [];
  /** The logs that the outcome rests on. */
  readonly decisive: StewardshipLog[] = [];
  readonly tiers: Tier[] = [];
  imported = false;
  readonly #context: Context;
  readonly #manifests: Manifests;
  readonly #visited = new Set<string>();
  #forks: ReturnType<typeof checkForks> | undefined;
  /** Whether what is looked at is what the asker wants to rest on, and not all of history. */
  #relies = true;

  constructor(context: Context, manifests: Manifests) {
    this.#context = context;
    this.#manifests = manifests;
  }

  async release(log: ReleaseLog): Promise<void> {
    if (this.#again(`release ${log.args.releaseId}`)) return;
    const { runId, outputTerms, proposalId, adoptedSet } = log.args.release;
    this.decisive.push(log);
    this.#add(await checkRelease(this.#context, log), checkReleaseManifest(this.#manifests, log));
    this.#add(checkConcluded(this.#context, `release ${log.args.releaseId}`, outputTerms));
    if (runId === 0n) this.imported = true;
    else {
      await this.run(runId);
      const [funded] = this.#context.book.where("runs", "RunFunded", "runId", runId);
      if (funded) {
        const adopted = adoptedAt(this.#context, funded.args.modelId, funded);
        this.#add(checkAdoptedSet(`release ${log.args.releaseId}`, adoptedSet, adopted, log));
      }
    }
    await this.proposal(proposalId);
  }

  async run(runId: bigint): Promise<void> {
    if (this.#again(`run ${runId}`)) return;
    const { book } = this.#context;
    const [funded] = book.where("runs", "RunFunded", "runId", runId);
    if (!funded) return this.#missing("run", `run ${runId}`);
    const { modelId, spec, proposalId } = funded.args;
    this.decisive.push(funded);
    for (const name of [
      "RunAccepted",
      "MilestoneSubmitted",
      "SegmentDrawn",
      "MilestoneEarned",
      "TranchePaid",
      "RunEnded",
    ] as const)
      this.decisive.push(...book.where("runs", name, "runId", runId));
    this.#add(await checkRun(this.#context, funded), await checkRunMoney(this.#context, runId));
    this.#add(await checkBonds(this.#context, funded));
    this.tiers.push(leastTier(this.#context, runId));
    await this.token(spec.token);
    const adopted = adoptedAt(this.#context, modelId, funded);
    this.#add(checkAdoptedSet(`run ${runId}`, spec.adoptedSet, adopted, funded));
    for (const log of adopted) {
      await this.dataset(modelId, log.args.datasetId);
      this.#add(
        checkConcluded(
          this.#context,
          `dataset ${log.args.datasetId}, concluded for run ${runId}`,
          log.args.concludedTerms,
        ),
      );
    }
    await this.model(modelId);
    await this.proposal(proposalId);
    const further = [
      ...book.where("runTerms", "RunAmended", "runId", runId),
      ...book.where("runs", "DisputeRuled", "runId", runId),
      ...book.where("runs", "RunEnded", "runId", runId),
    ];
    for (const { args } of further) if (args.proposalId !== 0n) await this.proposal(args.proposalId);
  }

  /** Its standing for one model, and the votes behind it. */
  async dataset(modelId: bigint, datasetId: Hex): Promise<void> {
    if (this.#again(`dataset ${modelId} ${datasetId}`)) return;
    const entries = entriesOf(this.#context, modelId, datasetId);
    this.decisive.push(...entries);
    this.#add(await checkStanding(this.#context, modelId, datasetId));
    if (this.#relies) this.#add(checkReliance(this.#context, modelId, datasetId));
    await this.registered(datasetId);
    for (const { args } of entries) await this.proposal(args.proposalId);
  }

  /** What it is, whatever any model makes of it. */
  async registered(datasetId: Hex): Promise<void> {
    if (this.#again(`registered ${datasetId}`)) return;
    this.#add(await checkDataset(this.#context, this.#manifests, datasetId));
  }

  async model(modelId: bigint): Promise<void> {
    if (!this.#again(`model ${modelId}`)) this.#add(await checkAdoptedNow(this.#context, modelId));
  }

  async proposal(id: bigint): Promise<void> {
    if (this.#again(`proposal ${id}`)) return;
    const facts = factsOf(this.#context, id);
    if (!facts) return this.#missing("proposal", `proposal ${id}`);
    const { created, queued, executed, ballots } = facts;
    for (const log of [created, queued, executed]) if (log) this.decisive.push(log);
    this.#add(await checkProposal(this.#context, facts), await checkTargetCodes(this.#context, facts));
    this.#add(await checkVotes(this.#context, facts), await checkWeights(this.#context, facts));
    this.#add(await checkRule(this.#context, facts), await checkTimelock(this.#context, facts));
    const payments = checkPayments(this.#context, facts);
    this.#add(payments.checks);
    for (const token of payments.tokens) await this.treasury(token);
    await this.forksAgainst(id);
    this.decisive.push(...ballots);
  }

  /** Those who left, or are about to, over a proposal. */
  async forksAgainst(proposalId: bigint): Promise<void> {
    if (this.#again(`forks ${proposalId}`)) return;
    this.#forks ??= checkForks(this.#context);
    for (const fork of await this.#forks) if (fork.proposalId === proposalId) this.#add(fork.checks);
  }

  /** The money of all runs in a token, and the treasury's. */
  async token(token: Address): Promise<void> {
    if (!this.#again(`runs ${token}`)) this.#add(await checkRunsToken(this.#context, token));
    await this.treasury(token);
  }

  async treasury(token: Address): Promise<void> {
    if (this.#again(`treasury ${token}`)) return;
    this.#add(await checkTreasuryToken(this.#context, token), await checkTreasuryLimit(this.#context, token));
  }

  /** Every release, run, dataset and proposal. */
  async everything(): Promise<void> {
    this.#relies = false;
    const { book } = this.#context;
    for (const log of book.all("registry", "ReleaseRecorded")) await this.release(log);
    for (const { args } of book.all("runs", "RunFunded")) await this.run(args.runId);
    for (const { args } of book.all("registry", "ModelCreated")) await this.model(args.modelId);
    for (const { args } of book.all("registry", "StandingChanged"))
      await this.dataset(args.modelId, args.datasetId);
    for (const { args } of book.all("governor", "ProposalCreated")) await this.proposal(args.proposalId);
    for (const { args } of book.all("fork", "ForkOpened")) await this.forksAgainst(args.proposalId);
    for (const { args } of [...book.all("treasury", "Paid"), ...book.all("treasury", "LimitSet")])
      await this.treasury(args.token);
  }

  #missing(link: "run" | "proposal", subject: string): void {
    this.#add(new Judgement(link, subject).fail("No event tells of it.").conclude(""));
  }

  #again(key: string): boolean {
    if (this.#visited.has(key)) return true;
    this.#visited.add(key);
    return false;
  }

  #add(...checks: readonly (readonly Check[])[]): void {
    for (const some of checks) this.checks.push(...some);
  }
}
