/**
 * A process with the seeded local chain and nothing else, for tests and for trials without the site. Arguments: a folder, and
 * what the chain is made from. `RPC_PORT` chooses the port. Prints one line of JSON when it is open; ends with Ctrl-C.
 */
import { openLocalChain } from "../../../scripts/chain/index.ts";
import { type Seeded, seed } from "../../../scripts/seed/index.ts";

const [directory = "", key = "key"] = process.argv.slice(2);
if (directory === "") throw new Error("Name a folder for the chain");

let seeded: Seeded | undefined;
const { url, genesisHash, replayed, close } = await openLocalChain({
  directory,
  port: Number(process.env.RPC_PORT ?? 0),
  key,
  say: console.log,
  onSeed: async (chain) => {
    seeded = await seed(chain);
  },
});
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.on(signal, () => void close().then(() => process.exit(0)));
console.log(JSON.stringify({ url, genesisHash, replayed, ...seeded }));
