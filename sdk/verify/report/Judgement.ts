import type { StewardshipLog } from "../../chain/log.ts";
import type { Answer } from "../reading/Answers.ts";
import { type Check, type Evidence, type Link, MAX_EVIDENCE } from "./report.ts";

type Place = Pick<StewardshipLog, "transactionHash" | "logIndex" | "blockNumber" | "address">;

/** So many faults of one thing are told one by one; a lying provider could invent any number. */
const MAX_FAULTS = 25;

/**
 * What is found about one thing at one link. A fault is a FAIL, a doubt is UNVERIFIABLE; only without either is it a PASS.
 */
export class Judgement {
  readonly #link: Link;
  readonly #subject: string;
  readonly #faults: { readonly reason: string; readonly logs: readonly Place[] }[] = [];
  readonly #doubts: string[] = [];
  /** What could not be asked, by the reason. */
  readonly #unasked = new Map<string, readonly string[]>();
  readonly #seen: Place[] = [];

  constructor(link: Link, subject: string) {
    this.#link = link;
    this.#subject = subject;
  }

  /** The logs that the outcome rests on. */
  saw(...logs: readonly (Place | undefined)[]): this {
    for (const log of logs) if (log && this.#seen.length < MAX_EVIDENCE) this.#seen.push(log);
    return this;
  }

  fail(reason: string, ...logs: readonly (Place | undefined)[]): this {
    this.#faults.push({ reason, logs: logs.filter((log) => log !== undefined) });
    return this;
  }

  doubt(reason: string): this {
    if (!this.#doubts.includes(reason)) this.#doubts.push(reason);
    return this;
  }

  /** A condition that must hold. */
  expect(holds: boolean, reason: string, ...logs: readonly (Place | undefined)[]): this {
    return holds ? this : this.fail(reason, ...logs);
  }

  /** What was recomputed from logs beside what the contract answers. */
  agree<T extends bigint | number | boolean | string>(what: string, computed: T, answer: Answer<T>): this {
    if ("value" in answer) {
      const same =
        typeof computed === "string" && typeof answer.value === "string"
          ? computed.toLowerCase() === answer.value.toLowerCase()
          : computed === answer.value;
      return this.expect(same, `The logs give ${computed} as ${what}, the contract answers ${answer.value}.`);
    }
    if (answer.refused) return this.fail(`The contract knows no ${what}, the logs give ${computed}.`);
    this.#unasked.set(answer.missing, [...(this.#unasked.get(answer.missing) ?? []), what]);
    return this;
  }

  conclude(reason: string): Check[] {
    for (const [why, what] of this.#unasked)
      this.doubt(`The contract could not be asked for ${what.join(", ")}: ${why}`);
    const common = { link: this.#link, subject: this.#subject };
    if (this.#faults.length + this.#doubts.length === 0)
      return [{ ...common, verdict: "PASS", reason, evidence: evidenceOf(this.#seen) }];
    const more = this.#faults.length - MAX_FAULTS;
    return [
      ...this.#faults.slice(0, MAX_FAULTS).map(({ reason: fault, logs }, index) => ({
        ...common,
        verdict: "FAIL" as const,
        reason: index === MAX_FAULTS - 1 && more > 0 ? `${fault} (And ${more} more.)` : fault,
        evidence: evidenceOf(logs.length > 0 ? logs : this.#seen),
      })),
      ...this.#doubts.map((doubt) => ({
        ...common,
        verdict: "UNVERIFIABLE" as const,
        reason: doubt,
        evidence: evidenceOf(this.#seen),
      })),
    ];
  }
}

function evidenceOf(logs: readonly Place[]): Evidence[] {
  return logs.slice(0, MAX_EVIDENCE).map(({ transactionHash, logIndex, blockNumber, address }) => ({
    transaction: transactionHash,
    logIndex,
    block: blockNumber,
    contract: address,
  }));
}
