import { slice } from "viem";
import type { Call } from "../../chain/call.ts";
import { PROPOSAL_CLASSES, type ProposalClass } from "../../chain/enums.ts";
import type { StewardshipLog } from "../../chain/log.ts";
import { callKey } from "../../history/callClass.ts";
import type { ClassRule } from "../../history/types/classes.ts";
import { type Book, isBefore } from "./Book.ts";

type Place = Pick<StewardshipLog, "blockNumber" | "logIndex">;

interface Setting<T> {
  readonly value: T;
  readonly log: StewardshipLog;
}

/** Every value that a setting ever had, in order. */
export class Settings<T> {
  readonly #values: Setting<T>[] = [];

  add(value: T, log: StewardshipLog): void {
    this.#values.push({ value, log });
  }

  get latest(): T | undefined {
    return this.#values.at(-1)?.value;
  }

  /** What held at the end of a second. */
  at(time: number): T | undefined {
    return this.#values.findLast(({ log }) => log.timestamp <= time)?.value;
  }

  /** What held right before a log. */
  before(place: Place): T | undefined {
    return this.#values.findLast(({ log }) => isBefore(log, place))?.value;
  }
}

/** The rules of the vote as events set them. Durations in seconds, votes in the token's smallest unit. */
export class Rules {
  readonly votingDelay = new Settings<number>();
  readonly lateQuorumVoteExtension = new Settings<number>();
  readonly queueWindow = new Settings<number>();
  readonly executionWindow = new Settings<number>();
  readonly timelockDelay = new Settings<number>();
  readonly quorumFloor = new Settings<bigint>();
  readonly #classes = new Map<ProposalClass, Settings<ClassRule>>();
  readonly #calls = new Map<string, Settings<ProposalClass>>();

  constructor({ logs }: Book) {
    for (const proposalClass of PROPOSAL_CLASSES) this.#classes.set(proposalClass, new Settings());
    for (const log of logs) this.#apply(log);
  }

  /** What a class asks of its proposals, over time. */
  rule(proposalClass: ProposalClass): Settings<ClassRule> {
    return this.#classes.get(proposalClass) ?? new Settings();
  }

  /** The class of a call right before a log, as IGovernorClasses.callClass gives it. */
  classOf({ target, value, data }: Call, place: Place): ProposalClass {
    if (value > 0n || data.length < 10) return "Constitutional";
    return this.#calls.get(callKey(target, slice(data, 0, 4)))?.before(place) ?? "Constitutional";
  }

  #apply(log: StewardshipLog): void {
    if (log.role === "timelock" && log.eventName === "MinDelayChange")
      this.timelockDelay.add(Number(log.args.newDuration), log);
    if (log.role !== "governor") return;
    switch (log.eventName) {
      case "VotingDelaySet":
        this.votingDelay.add(Number(log.args.newVotingDelay), log);
        return;
      case "LateQuorumVoteExtensionSet":
        this.lateQuorumVoteExtension.add(Number(log.args.newVoteExtension), log);
        return;
      case "QueueWindowSet":
        this.queueWindow.add(Number(log.args.newQueueWindow), log);
        return;
      case "ExecutionWindowSet":
        this.executionWindow.add(Number(log.args.newExecutionWindow), log);
        return;
      case "QuorumFloorSet":
        this.quorumFloor.add(log.args.newQuorumFloor, log);
        return;
      case "VotingPeriodSet":
        this.#changeOrdinary({ votingPeriod: Number(log.args.newVotingPeriod) }, log);
        return;
      case "QuorumNumeratorUpdated":
        this.#changeOrdinary({ quorum: Number(log.args.newQuorumNumerator) }, log);
        return;
      case "ClassRuleSet": {
        const name = PROPOSAL_CLASSES[log.args.class];
        if (name) this.rule(name).add(log.args.newRule, log);
        return;
      }
      case "CallClassSet": {
        const name = PROPOSAL_CLASSES[log.args.newClass];
        const key = callKey(log.args.target, log.args.selector);
        const classes = this.#calls.get(key) ?? new Settings<ProposalClass>();
        this.#calls.set(key, classes);
        if (name) classes.add(name, log);
        return;
      }
      default:
        return;
    }
  }

  /** OpenZeppelin's events tell parts of Ordinary's rule. At birth they come before there is one. */
  #changeOrdinary(change: Partial<ClassRule>, log: StewardshipLog): void {
    const rule = this.rule("Ordinary");
    const old = rule.latest;
    if (old) rule.add({ ...old, ...change }, log);
  }
}
