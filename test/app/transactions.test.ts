import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  idle,
  isBusy,
  reduce,
  type TransactionEvent,
  type TransactionState,
} from "../../app/src/features/transactions/reducer.ts";

const hash = "0xaa";
const other = "0xbb";
const failure = { happened: "It failed.", means: "Nothing changed.", todo: "Try again.", declined: false };

function after(...events: TransactionEvent[]): TransactionState {
  return events.reduce(reduce, idle);
}

const started: TransactionEvent = { type: "started" };
const checked: TransactionEvent = { type: "checked" };
const sent: TransactionEvent = { type: "sent", hash, at: 7 };
const included: TransactionEvent = { type: "included", hash, block: 12n };

describe("a write to the chain", () => {
  it("is checked, confirmed in the wallet, sent, and in a block", () => {
    assert.deepEqual(after(started), { step: "checking" });
    assert.deepEqual(after(started, checked), { step: "confirming" });
    assert.deepEqual(after(started, checked, sent), { step: "pending", hash, since: 7 });
    assert.deepEqual(after(started, checked, sent, included), { step: "confirmed", hash, block: 12n });
  });

  it("can't be started again while it is under way", () => {
    for (const state of [after(started), after(started, checked), after(started, checked, sent)]) {
      assert.ok(isBusy(state));
      assert.equal(reduce(state, started), state);
    }
  });

  it("can be started again once it has ended", () => {
    for (const end of [
      included,
      { type: "failed", failure } as const,
      { type: "replaced", by: other } as const,
    ]) {
      assert.deepEqual(reduce(after(started, checked, sent, end), started), { step: "checking" });
    }
  });

  it("ends quietly when the wallet's owner declines", () => {
    assert.deepEqual(after(started, checked, { type: "failed", failure: { ...failure, declined: true } }), {
      step: "declined",
    });
  });

  it("keeps the transaction's hash when the contract refuses it in a block", () => {
    assert.deepEqual(after(started, checked, sent, { type: "failed", failure }), {
      step: "failed",
      failure,
      hash,
    });
    assert.deepEqual(after(started, { type: "failed", failure }), { step: "failed", failure });
  });

  it("says that it is slow, and still arrives", () => {
    const slow = after(started, checked, sent, { type: "waitedLong" });
    assert.deepEqual(slow, { step: "slow", hash, since: 7 });
    assert.deepEqual(reduce(slow, included), { step: "confirmed", hash, block: 12n });
    assert.deepEqual(after(started, { type: "waitedLong" }), { step: "checking" });
  });

  it("follows a raised fee under its new hash, and owns up to a replacement", () => {
    assert.deepEqual(after(started, checked, sent, { type: "repriced", hash: other }), {
      step: "pending",
      hash: other,
      since: 7,
    });
    assert.deepEqual(after(started, checked, sent, { type: "replaced", by: other }), {
      step: "replaced",
      hash,
      by: other,
    });
  });

  it("is taken up after a reload from its hash alone", () => {
    assert.deepEqual(after(sent), { step: "pending", hash, since: 7 });
  });

  it("is not cleared while it is under way", () => {
    const pending = after(started, checked, sent);
    assert.equal(reduce(pending, { type: "cleared" }), pending);
    assert.equal(reduce(after(started, checked, sent, included), { type: "cleared" }), idle);
  });

  it("is the wallet's while only the wallet knows it, and nobody has to wait for others to sign", () => {
    const handedOver = { type: "handedOver", id: "calls", shared: true, at: 7 } as const;
    const waiting = after(started, checked, handedOver);
    assert.deepEqual(waiting, { step: "handedOver", id: "calls", shared: true, since: 7 });
    assert.ok(isBusy(waiting));
    assert.equal(reduce(waiting, started), waiting);
    assert.equal(reduce(waiting, sent), waiting);
    assert.deepEqual(reduce(waiting, included), { step: "confirmed", hash, block: 12n });
    assert.deepEqual(reduce(waiting, { type: "failed", failure }), { step: "failed", failure });
    assert.equal(reduce(waiting, { type: "cleared" }), idle);
    assert.deepEqual(after(handedOver), waiting, "taken up after a reload");
  });

  it("ignores what comes out of turn", () => {
    assert.equal(reduce(idle, included), idle);
    assert.equal(reduce(idle, checked), idle);
    assert.equal(reduce(idle, { type: "failed", failure }), idle);
  });
});
