import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { DeploymentError, houseOf, parseDeployment } from "@commonweight/sdk/chain";
import { getAddress, zeroHash } from "viem";

const address = "0xd8da6bf26964af9d7eed9e03e53415d37aa96045";
const checksummed = getAddress(address);
const plain = { name: "Plain", token: address, governor: address, timelock: address, treasury: address };
const file = {
  chainId: 1,
  name: "somewhere",
  local: false,
  genesisHash: zeroHash,
  startBlock: 12,
  rpcUrls: ["https://example.org"],
  stewardships: [plain],
};

function refuses(json: unknown, details: RegExp): void {
  assert.throws(
    () => parseDeployment(json),
    (error) => error instanceof DeploymentError && details.test(error.details ?? "") && error.remedy !== "",
  );
}

describe("reading a deployment file", () => {
  it("reads a plain governor without registry, runs and catalogue", () => {
    const deployment = parseDeployment(file);
    const [stewardship] = deployment.stewardships;
    assert.ok(stewardship);
    assert.equal(stewardship.token, checksummed);
    assert.equal(stewardship.sample, false);
    assert.equal(stewardship.clock, "timestamp");
    assert.equal(stewardship.defaultDelegate, "self");
    assert.deepEqual(Object.keys(houseOf(deployment, stewardship)), [
      "token",
      "governor",
      "timelock",
      "treasury",
    ]);
  });

  it("reads a whole house", () => {
    const whole = {
      ...plain,
      sample: true,
      registry: address,
      runs: address,
      fork: address,
      clock: "blocknumber",
      defaultDelegate: "nobody",
    };
    const deployment = parseDeployment({
      ...file,
      catalogue: address,
      factory: address,
      stewardships: [whole],
    });
    const [stewardship] = deployment.stewardships;
    assert.ok(stewardship);
    assert.equal(stewardship.clock, "blocknumber");
    assert.equal(stewardship.defaultDelegate, "nobody");
    assert.equal(stewardship.fork, checksummed);
    assert.equal(deployment.factory, checksummed);
    assert.equal(houseOf(deployment, stewardship).catalogue, checksummed);
  });

  it("says which field is wrong", () => {
    refuses(undefined, /The file must be an object/);
    refuses({ ...file, chainId: "1" }, /chainId must be a whole number/);
    refuses({ ...file, genesisHash: "0x12" }, /genesisHash must be 32 bytes/);
    refuses({ ...file, catalogue: "0x12" }, /catalogue must be an address/);
    refuses({ ...file, factory: "0x12" }, /factory must be an address/);
    refuses({ ...file, rpcUrls: [7] }, /rpcUrls\[0\] must be a text/);
    refuses(
      { ...file, stewardships: [{ ...plain, governor: undefined }] },
      /stewardships\[0\]\.governor must be an address/,
    );
    refuses(
      { ...file, stewardships: [{ ...plain, clock: "moon" }] },
      /stewardships\[0\]\.clock must be one of/,
    );
  });
});
