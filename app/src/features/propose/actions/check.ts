import { describeContractError, type TokenInfo } from "@commonweight/sdk/chain";
import type { History } from "@commonweight/sdk/history";
import { type Action, simulateActions } from "@commonweight/sdk/proposals";
import type { Hex } from "viem";

/** What is wrong, by the field's name within its form. */
export type Errors = Readonly<Record<string, string>>;

/** A token that the treasury may hold. */
export interface MoneyToken extends TokenInfo {
  /** What the treasury has, in the token's smallest unit. Absent while the chain was not asked. */
  readonly balance?: bigint;
}

/** What a draft is checked against. */
export interface BuildContext {
  /** The record as it will be once everything that comes before in the proposal has happened. */
  readonly history: History;
  /** Chain time, in seconds. */
  readonly now: number;
  /** Balances after what comes before in the proposal. */
  readonly tokens: readonly MoneyToken[];
}

/** A document that is too large for a proposal's calls: it is published by a transaction of its own, or kept elsewhere. */
export interface LargeDocument {
  readonly name: string;
  readonly digest: Hex;
  readonly bytes: Uint8Array;
  /** Whether one transaction can carry it. */
  readonly publishable: boolean;
}

export type Built =
  | {
      readonly ok: true;
      /** What must be recorded first, in order. */
      readonly registrations: readonly Action[];
      readonly action: Action;
      readonly large: readonly LargeDocument[];
    }
  | { readonly ok: false; readonly errors: Errors };

/** Collects what one form needs and what is wrong with it. */
export class Check {
  readonly errors: Record<string, string> = {};
  readonly registrations: Action[] = [];
  readonly large: LargeDocument[] = [];
  readonly context: BuildContext;

  constructor(context: BuildContext) {
    this.context = context;
  }

  /** Records what is wrong with a field; the first thing counts. */
  refuse(field: string, message: string): undefined {
    this.errors[field] ??= message;
    return undefined;
  }

  /** Has something recorded first, once. */
  register(action: Action): void {
    if (!this.registrations.some((other) => sameFact(action, other))) this.registrations.push(action);
  }

  /**
   * The action, unless something is wrong or missing: also when the contracts would refuse it, which is said at the field
   * that the refusal is about.
   */
  finish(action: Action | undefined, refusedAt = "action"): Built {
    if (action !== undefined && Object.keys(this.errors).length === 0) this.#simulate(action, refusedAt);
    if (action === undefined || Object.keys(this.errors).length > 0)
      return { ok: false, errors: this.errors };
    return { ok: true, registrations: this.registrations, action, large: this.large };
  }

  #simulate(action: Action, field: string): void {
    const { history, now } = this.context;
    const [problem] = simulateActions([...this.registrations, action], history, { now }).problems;
    if (problem === undefined) return;
    const { what, remedy } = describeContractError(problem.error.name, problem.error.args);
    this.refuse(field, `${what} ${remedy}`);
  }
}

/** Registrations hold texts and digests only, so their JSON tells them apart. */
function sameFact(a: Action, b: Action): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
