import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Abi, encodeErrorResult, parseAbi } from "viem";
import { explain } from "../../app/src/lib/errors/explain.ts";
import { explainFailure, revertDataOf } from "../../app/src/lib/errors/failure.ts";

function reverted(abi: Abi, errorName: string, args: readonly unknown[]) {
  const data = encodeErrorResult({ abi, errorName, args });
  return Object.assign(new Error("reverted"), { cause: { name: "RpcRequestError", code: 3, data } });
}

describe("a contract's refusal", () => {
  it("names the state that a proposal is in", () => {
    const abi = parseAbi([
      "error GovernorUnexpectedProposalState(uint256 proposalId, uint8 current, bytes32 expectedStates)",
    ]);
    const said = explain(reverted(abi, "GovernorUnexpectedProposalState", [12n, 3, `0x${"00".repeat(32)}`]));
    assert.equal(said.name, "GovernorUnexpectedProposalState");
    for (const part of [said.happened, said.means, said.todo]) assert.match(part, /^[A-Z].*\.$/s);
    assert.deepEqual(said.args?.slice(0, 2), [12n, 3]);
  });

  it("is read where wallets hide it", () => {
    const data = encodeErrorResult({ abi: parseAbi(["error FailedCall()"]), errorName: "FailedCall" });
    assert.equal(revertDataOf({ cause: { data: { data } } }), data);
    assert.equal(revertDataOf({ cause: { data: { originalError: { data } } } }), data);
    assert.equal(revertDataOf({ cause: { originalError: { data } } }), data);
    assert.equal(revertDataOf(new Error("no data")), undefined);
  });

  it("is shown by name when only the contract's own ABI knows it", () => {
    const abi = parseAbi(["error TooManyMoons(uint256 count)"]);
    assert.match(explain(reverted(abi, "TooManyMoons", [3n]), abi).happened, /TooManyMoons\(3\)/);
    assert.match(explain(reverted(abi, "TooManyMoons", [3n])).happened, /can't read \(0x[0-9a-f]{8}\)/);
  });

  it("is quoted when it is a text", () => {
    const abi = parseAbi(["error Error(string message)"]);
    const said = explain(reverted(abi, "Error", ["no luck"]));
    assert.match(`${said.happened} ${said.means}`, /no luck/);
  });
});

describe("a failure that no contract said", () => {
  it("is no failure when the reader declined", () => {
    assert.equal(explain({ cause: { code: 4001 } }).declined, true);
    assert.equal(explain({ name: "UserRejectedRequestError" }).declined, true);
    assert.equal(explain(new Error("other")).declined, false);
  });

  it("tells a wrong network, an empty account and a silent node apart", () => {
    assert.match(explain({ name: "ChainMismatchError" }).happened, /another network/);
    assert.match(explain({ cause: { message: "insufficient funds for gas" } }).happened, /too little ether/);
    assert.match(explain({ cause: { name: "HttpRequestError" } }).happened, /could not be reached/);
  });
});

describe("a failure of a reading", () => {
  it("is told before the contracts' errors are loaded, without guessing at a refusal", () => {
    const abi = parseAbi(["error FailedCall()"]);
    assert.match(explainFailure(reverted(abi, "FailedCall", [])).happened, /can't read \(0x[0-9a-f]{8}\)/);
    assert.match(explainFailure({ cause: { name: "HttpRequestError" } }).happened, /could not be reached/);
    assert.match(
      explainFailure({ cause: { name: "ContractFunctionZeroDataError" } }).happened,
      /no such contract/,
    );
    assert.equal(explainFailure({ code: 4001 }).declined, true);
  });
});
