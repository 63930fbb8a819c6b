import { relative } from "node:path";
import { defineConfig } from "hardhat/config";
import type { HardhatPlugin } from "hardhat/types/plugins";
import { ROOT } from "../lib/root.ts";
import base from "../lib/unlimited.config.ts";
import { instrumented } from "./conditions.ts";

/** Hardhat counts lines and statements; this makes our contracts report their conditions too, in the same way. */
const conditions: HardhatPlugin = {
  id: "commonweight-conditions",
  hookHandlers: {
    solidity: async () => ({
      default: async () => ({
        preprocessProjectFileBeforeBuilding: async (
          context,
          sourceName,
          fsPath,
          fileContent,
          solcVersion,
          next,
        ) => {
          const content = await next(context, sourceName, fsPath, fileContent, solcVersion);
          const name = relative(ROOT, fsPath).replaceAll("\\", "/");
          return name.startsWith("contracts/") ? instrumented(name, content) : content;
        },
      }),
    }),
  },
};

export default defineConfig({ ...base, plugins: [...(base.plugins ?? []), conditions] });
