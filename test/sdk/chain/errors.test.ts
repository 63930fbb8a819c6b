import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  abis,
  type ContractError,
  decodeContractError,
  describeContractError,
  describedErrors,
  findContractError,
  stewardshipFactoryAbi,
} from "@commonweight/sdk/chain";
import {
  type Abi,
  type AbiParameter,
  BaseError,
  ContractFunctionRevertedError,
  encodeErrorResult,
  slice,
  zeroAddress,
  zeroHash,
} from "viem";

const errors = ([...Object.values(abis), stewardshipFactoryAbi].flat() as Abi).filter(
  (item) => item.type === "error",
);

function example(parameter: AbiParameter): unknown {
  const { type } = parameter;
  if ("components" in parameter) {
    return Object.fromEntries(parameter.components.map((field) => [field.name, example(field)]));
  }
  if (type === "address") return zeroAddress;
  const bytes = /^bytes(\d+)$/.exec(type)?.[1];
  if (bytes) return slice(zeroHash, 0, Number(bytes));
  if (type === "string") return "text";
  if (type === "uint8" || type === "uint32" || type === "uint48") return 1;
  if (type === "uint64" || type === "uint256") return 1n;
  throw new Error(`There is no example of ${type}`);
}

describe("contract errors in plain words", () => {
  for (const name of new Set(errors.map((error) => error.name))) {
    it(`says what ${name} means and what to do`, () => {
      const error = errors.find((candidate) => candidate.name === name);
      assert.ok(error);
      assert.ok(describedErrors.includes(name));
      const args = error.inputs.map(example);
      const decoded = decodeContractError(encodeErrorResult({ abi: [error], errorName: name, args }));
      assert.deepEqual(decoded, { name, args } satisfies ContractError);
      const words = describeContractError(name, args);
      for (const text of [words.what, words.means, words.remedy]) {
        assert.match(text, /^[A-Z0-9"].*\.$/s);
        assert.doesNotMatch(text, /undefined|NaN|\[object|!/);
      }
    });
  }

  it("has no words for errors that no contract has", () => {
    const names = new Set(errors.map((error) => error.name));
    assert.deepEqual(
      describedErrors.filter((name) => !names.has(name)),
      [],
    );
  });

  it("says that an unknown error is unknown", () => {
    assert.match(describeContractError("Mystery").means, /"Mystery".*not known/);
    assert.match(describeContractError("toString").means, /not known/);
  });

  it("puts the arguments into the words", () => {
    assert.match(
      describeContractError("GovernorUnexpectedProposalState", [7n, 4, zeroHash]).means,
      /passed and waits/,
    );
    assert.match(
      describeContractError("RegistryInvalidTransition", [1n, zeroHash, 5, 1]).what,
      /revoked and can't become adopted/,
    );
  });
});

describe("finding a contract's error in what was thrown", () => {
  const data = encodeErrorResult({
    abi: abis.treasury,
    errorName: "TreasuryLimitExceeded",
    args: [zeroAddress, 5n, 3n],
  });
  const expected = { name: "TreasuryLimitExceeded", args: [zeroAddress, 5n, 3n] };

  it("finds it in viem's errors", () => {
    const reverted = new ContractFunctionRevertedError({ abi: [], data, functionName: "execute" });
    assert.deepEqual(findContractError(new BaseError("outer", { cause: reverted })), expected);
  });

  it("finds it in the raw errors of nodes and wallets", () => {
    assert.deepEqual(findContractError({ code: 3, data }), expected);
    assert.deepEqual(findContractError({ code: -32603, data: { code: 3, data } }), expected);
    assert.deepEqual(findContractError({ cause: { data: { originalError: { data } } } }), expected);
  });

  it("finds nothing where there is nothing", () => {
    assert.equal(findContractError(new Error("offline")), undefined);
    assert.equal(findContractError({ data: "0x" }), undefined);
    assert.equal(findContractError({ data: "0xdeadbeef" }), undefined);
    assert.equal(findContractError(undefined), undefined);
  });
});
