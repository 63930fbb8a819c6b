import { createRequire } from "node:module";
import hardhatNetworkHelpers from "@nomicfoundation/hardhat-network-helpers";
import hardhatNodeTestRunner from "@nomicfoundation/hardhat-node-test-runner";
import hardhatViem from "@nomicfoundation/hardhat-viem";
import hardhatViemAssertions from "@nomicfoundation/hardhat-viem-assertions";
import { defineConfig } from "hardhat/config";

/** The compiler comes from npm, so that nothing else is downloaded and every platform builds the same bytes. */
export const compiler = {
  version: "0.8.34",
  path: createRequire(import.meta.url).resolve("solc/soljson.js"),
  settings: { optimizer: { enabled: true, runs: 200 }, evmVersion: "cancun" },
};

/** For what only fits into a contract's greatest size when the compiler is told to make it small. */
const compact = {
  ...compiler,
  settings: {
    ...compiler.settings,
    optimizer: { enabled: true, runs: 20 },
    viaIR: true,
    metadata: { appendCBOR: false },
  },
};
const overrides = {
  "contracts/governance/StewardGovernor.sol": compact,
  "contracts/runs/TrainingRuns.sol": compact,
};

export default defineConfig({
  plugins: [hardhatViem, hardhatViemAssertions, hardhatNetworkHelpers, hardhatNodeTestRunner],
  solidity: { profiles: { default: { compilers: [compiler], overrides } } },
  paths: { tests: { nodejs: "./test/contracts", solidity: "./test/contracts" } },
  test: {
    solidity: {
      fuzz: { runs: 256, seed: "0x636f6d6d6f6e776569676874" },
      invariant: { runs: 16, depth: 64, failOnRevert: true },
    },
  },
});
