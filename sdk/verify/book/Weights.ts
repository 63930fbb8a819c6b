import { type Address, zeroAddress } from "viem";
import type { Stewardship } from "../../chain/deployment.ts";
import type { StewardshipLog } from "../../chain/log.ts";
import type { Book } from "./Book.ts";
import { clockOf, type MomentOf } from "./momentOf.ts";

/** Something that the token's own events contradict each other in. */
interface Contradiction {
  readonly reason: string;
  readonly log?: StewardshipLog;
}

/** Values over time, in the clock's units: the last one at or before a second (or block) holds at its end. */
class Trace {
  readonly #times: number[] = [];
  readonly #values: bigint[] = [];

  get latest(): bigint {
    return this.#values.at(-1) ?? 0n;
  }

  set(time: number, value: bigint): void {
    if (this.#times.at(-1) === time) this.#values[this.#values.length - 1] = value;
    else {
      this.#times.push(time);
      this.#values.push(value);
    }
  }

  /** The value at the end of a second, by bisection. */
  at(time: number): bigint {
    let low = 0;
    let high = this.#times.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#times[middle] ?? 0) <= time) low = middle + 1;
      else high = middle;
    }
    return this.#values[low - 1] ?? 0n;
  }
}

/**
 * Everybody's votes at any second, re-derived from transfers and delegations alone. The token's own announcements
 * (`DelegateVotesChanged`) are not used, but compared: what they contradict is told.
 */
export class Weights {
  readonly contradictions: Contradiction[] = [];
  readonly #votes = new Map<Address, Trace>();
  readonly #supply = new Trace();
  readonly #balances = new Map<Address, bigint>();
  readonly #delegates = new Map<Address, Address>();
  readonly #announced = new Map<Address, bigint>();
  readonly #default: "self" | "nobody";
  readonly #momentOf: MomentOf;

  constructor(book: Book, { defaultDelegate, clock }: Pick<Stewardship, "defaultDelegate" | "clock">) {
    this.#default = defaultDelegate;
    this.#momentOf = clockOf(clock);
    for (const log of book.logs) this.#apply(log);
    for (const [account, trace] of this.#votes) this.#compareLast(account, trace.latest);
    for (const [account, votes] of this.#announced)
      if (!this.#votes.has(account)) this.#compareLast(account, 0n, votes);
  }

  /** The votes of an account at the end of a second (or block, as the clock counts), in the token's smallest unit. */
  votesAt(account: Address, time: number): bigint {
    return this.#votes.get(account)?.at(time) ?? 0n;
  }

  supplyAt(time: number): bigint {
    return this.#supply.at(time);
  }

  get supply(): bigint {
    return this.#supply.latest;
  }

  #apply(log: StewardshipLog): void {
    if (log.role !== "token") return;
    switch (log.eventName) {
      case "Transfer": {
        const { from, to, value } = log.args;
        if (from === zeroAddress) this.#supply.set(this.#momentOf(log), this.#supply.latest + value);
        else this.#addBalance(from, -value, log);
        if (to === zeroAddress) this.#supply.set(this.#momentOf(log), this.#supply.latest - value);
        else this.#addBalance(to, value, log);
        this.#move(this.#delegateOf(from), this.#delegateOf(to), value, log);
        return;
      }
      case "DelegateChanged": {
        const { delegator, fromDelegate, toDelegate } = log.args;
        const before = this.#delegateOf(delegator);
        if (before !== fromDelegate)
          this.#contradict(
            `${delegator} leaves the delegate ${fromDelegate}, but its delegate was ${before}.`,
            log,
          );
        this.#delegates.set(delegator, toDelegate);
        this.#move(before, toDelegate, this.#balances.get(delegator) ?? 0n, log);
        return;
      }
      case "DelegateVotesChanged":
        this.#compare(log.args.delegate, log.args.previousVotes, log.args.newVotes, log);
        return;
      default:
        return;
    }
  }

  #delegateOf(account: Address): Address {
    if (account === zeroAddress) return zeroAddress;
    return this.#delegates.get(account) ?? (this.#default === "self" ? account : zeroAddress);
  }

  #addBalance(account: Address, change: bigint, log: StewardshipLog): void {
    const balance = (this.#balances.get(account) ?? 0n) + change;
    this.#balances.set(account, balance);
    if (balance < 0n) this.#contradict(`${account} gave away more than it had.`, log);
  }

  #move(from: Address, to: Address, amount: bigint, log: StewardshipLog): void {
    if (from === to || amount === 0n) return;
    if (from !== zeroAddress) this.#addVotes(from, -amount, log);
    if (to !== zeroAddress) this.#addVotes(to, amount, log);
  }

  #addVotes(account: Address, change: bigint, log: StewardshipLog): void {
    let trace = this.#votes.get(account);
    if (!trace) {
      trace = new Trace();
      this.#votes.set(account, trace);
    }
    trace.set(this.#momentOf(log), trace.latest + change);
  }

  /** Each announcement comes right after the transfer or delegation that it follows from. */
  #compare(account: Address, previous: bigint, votes: bigint, log: StewardshipLog): void {
    const announced = this.#announced.get(account) ?? 0n;
    if (announced !== previous)
      this.#contradict(
        `The token says that ${account} had ${previous} votes, and before that ${announced}.`,
        log,
      );
    this.#announced.set(account, votes);
    const derived = this.#votes.get(account)?.latest ?? 0n;
    if (derived !== votes)
      this.#contradict(
        `The token gives ${account} ${votes} votes, transfers and delegations ${derived}.`,
        log,
      );
  }

  #compareLast(account: Address, derived: bigint, announced = this.#announced.get(account) ?? 0n): void {
    if (derived !== announced)
      this.#contradict(
        `The token last gave ${account} ${announced} votes, transfers and delegations ${derived}.`,
      );
  }

  #contradict(reason: string, log?: StewardshipLog): void {
    this.contradictions.push({ reason, ...(log && { log }) });
  }
}
