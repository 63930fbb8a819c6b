/** A process with nothing but the local chain, for tests that end it roughly. Prints one line of JSON when it is open. */
import { createWalletClient } from "viem";
import { LOCAL_ACCOUNTS } from "../../../scripts/chain/accounts.ts";
import { openLocalChain } from "../../../scripts/chain/index.ts";
import { ChainInUse } from "../../../scripts/chain/lock.ts";

const [directory = "", key = ""] = process.argv.slice(2);
const [sender, receiver] = LOCAL_ACCOUNTS;
if (sender === undefined || receiver === undefined) throw new Error("There are no local accounts");

const opening = openLocalChain({
  directory,
  port: 0,
  key,
  say: console.log,
  onSeed: async (chain) => {
    const wallet = createWalletClient({ account: sender, transport: chain.transport });
    await chain.advance(3600n);
    await wallet.sendTransaction({ to: receiver.address, value: 7n, chain: null });
  },
});
try {
  const { url, genesisHash, replayed } = await opening;
  console.log(JSON.stringify({ url, genesisHash, replayed }));
} catch (error) {
  if (!(error instanceof ChainInUse)) throw error;
  console.log(error.message);
}
