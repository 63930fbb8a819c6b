import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { zeroAddress } from "viem";
import { Book } from "../../../sdk/verify/book/Book.ts";
import { Weights } from "../../../sdk/verify/book/Weights.ts";
import { account, heron, logsOf, type Placed } from "../helpers/logs.ts";

const people = ["1", "2", "3", "4"].map(account);
const person = fc.constantFrom(...people);

interface Step {
  readonly kind: "transfer" | "delegate" | "mint" | "burn";
  readonly who: `0x${string}`;
  readonly to: `0x${string}`;
  readonly share: number;
}

const steps = fc.array(
  fc.record<Step>({
    kind: fc.constantFrom("transfer", "delegate", "mint", "burn"),
    who: person,
    to: person,
    share: fc.integer({ min: 0, max: 100 }),
  }),
  { maxLength: 40 },
);

/** A token by its definition: who holds what, who votes for whom, and each one's votes added up anew after every step. */
class PlainToken {
  readonly balances = new Map(people.map((who) => [who, 0n]));
  readonly delegates = new Map(people.map((who) => [who, who]));
  readonly events: Placed[] = [];
  readonly votesAfter: ReadonlyMap<string, bigint>[] = [];

  run({ kind, who, to, share }: Step): void {
    const before = this.#votes();
    const held = this.balances.get(who) ?? 0n;
    const amount = kind === "mint" ? BigInt(share) : (held * BigInt(share)) / 100n;
    if (kind === "delegate") {
      const fromDelegate = this.delegates.get(who) ?? who;
      this.delegates.set(who, to);
      this.#tell("DelegateChanged", { delegator: who, fromDelegate, toDelegate: to });
    } else {
      const from = kind === "mint" ? zeroAddress : who;
      const into = kind === "burn" ? zeroAddress : to;
      this.#add(from, -amount);
      this.#add(into, amount);
      this.#tell("Transfer", { from, to: into, value: amount });
    }
    const after = this.#votes();
    for (const [delegate, newVotes] of after) {
      const previousVotes = before.get(delegate) ?? 0n;
      if (previousVotes !== newVotes)
        this.#tell("DelegateVotesChanged", { delegate, previousVotes, newVotes });
    }
    while (this.votesAfter.length < this.events.length) this.votesAfter.push(after);
  }

  #add(who: `0x${string}`, amount: bigint): void {
    if (who !== zeroAddress) this.balances.set(who, (this.balances.get(who) ?? 0n) + amount);
  }

  #votes(): ReadonlyMap<string, bigint> {
    const votes = new Map<string, bigint>(people.map((who) => [who, 0n]));
    for (const [who, held] of this.balances) {
      const delegate = this.delegates.get(who) ?? who;
      votes.set(delegate, (votes.get(delegate) ?? 0n) + held);
    }
    return votes;
  }

  #tell(eventName: string, args: object): void {
    this.events.push({ role: "token", eventName, args } as Placed);
  }
}

function live(all: readonly Step[]): PlainToken {
  const token = new PlainToken();
  for (const step of all) token.run(step);
  return token;
}

describe("weights from transfers and delegations", () => {
  it("are everybody's votes at every second, whatever the members do", () => {
    fc.assert(
      fc.property(steps, (all) => {
        const { events, votesAfter } = live(all);
        const weights = new Weights(new Book(logsOf(...events)), heron);
        assert.deepEqual(weights.contradictions, []);
        for (const [index, { eventName }] of events.entries()) {
          if (eventName === "DelegateVotesChanged") continue;
          // Each log is in a block of its own, twelve seconds after the one before it.
          const time = (index + 1) * 12;
          for (const who of people) assert.equal(weights.votesAt(who, time), votesAfter[index]?.get(who));
        }
        const sum = people.reduce((total, who) => total + weights.votesAt(who, Number.MAX_SAFE_INTEGER), 0n);
        assert.equal(sum, weights.supply);
      }),
    );
  });

  it("contradict the token as soon as one of its events that changed votes is left out", () => {
    fc.assert(
      fc.property(steps, fc.nat(), (all, choice) => {
        const { events } = live(all);
        const telling = events.flatMap((event, index) =>
          event.eventName === "DelegateVotesChanged" ? [index] : [],
        );
        const dropped = telling[choice % Math.max(telling.length, 1)];
        fc.pre(dropped !== undefined);
        const weights = new Weights(new Book(logsOf(...events.toSpliced(dropped, 1))), heron);
        assert.ok(weights.contradictions.length > 0);
      }),
    );
  });

  it("are nobody's before the first event, and nobody's for a stranger", () => {
    const { events } = live([{ kind: "mint", who: account("1"), to: account("2"), share: 7 }]);
    const weights = new Weights(new Book(logsOf(...events)), heron);
    assert.equal(weights.votesAt(account("2"), 11), 0n);
    assert.equal(weights.votesAt(account("2"), 12), 7n);
    assert.equal(weights.votesAt(account("9"), 12), 0n);
    assert.equal(weights.supplyAt(11), 0n);
    assert.equal(weights.supplyAt(12), 7n);
  });
});
