import { defineConfig } from "hardhat/config";
import base, { compiler } from "../../hardhat.config.ts";

/**
 * For what asks what the contracts do, and not what they are made of: quickly compiled code of any size, on a chain that
 * takes it. Tests that measure code are skipped (`test/contracts/helpers/measures-code.ts`).
 */
export default defineConfig({
  ...base,
  solidity: {
    profiles: {
      default: {
        compilers: [{ ...compiler, settings: { ...compiler.settings, optimizer: { enabled: false } } }],
      },
    },
  },
  networks: { default: { type: "edr-simulated", chainType: "l1", allowUnlimitedContractSize: true } },
});
