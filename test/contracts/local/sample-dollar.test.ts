import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseAbi } from "viem";
import { deployMock } from "../helpers/mocks.ts";
import { people } from "../helpers/stewardship.ts";

const abi = parseAbi([
  "function mint(address to, uint256 amount)",
  "function balanceOf(address account) view returns (uint256)",
  "function decimals() view returns (uint8)",
  "function name() view returns (string)",
]);

describe("Play money", () => {
  it("given a local chain, then anyone can make it, it has six decimals and its name says what it is", async () => {
    const dollar = await deployMock("SampleDollar", abi, []);
    await dollar.write.mint([people.dora, 7n], { account: people.stranger });
    assert.equal(await dollar.read.balanceOf([people.dora]), 7n);
    assert.equal(await dollar.read.decimals(), 6);
    assert.equal(await dollar.read.name(), "Sample dollar (local chain only)");
  });
});
