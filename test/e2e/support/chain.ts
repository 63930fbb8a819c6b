import {
  type Account,
  type Chain,
  createPublicClient,
  createWalletClient,
  defineChain,
  http,
  type PublicClient,
  type Transport,
  type WalletClient,
} from "viem";
import { privateKeyToAccount } from "viem/accounts";
import type { Member, Stage } from "./stage-process.ts";

/** Reads the stage's chain, past every cache of the site. */
export function readerOf(stage: Stage): PublicClient {
  return createPublicClient({ transport: http(stage.rpc), cacheTime: 0 });
}

/** Sends a member's transactions from outside the browser, as another wallet would. */
export function senderOf(stage: Stage, member: Member): WalletClient<Transport, Chain, Account> {
  const chain = defineChain({
    id: stage.chainId,
    name: "Local chain",
    nativeCurrency: { name: "Ether", symbol: "ETH", decimals: 18 },
    rpcUrls: { default: { http: [stage.rpc] } },
  });
  const account = privateKeyToAccount(member.privateKey);
  return createWalletClient({ account, chain, transport: http(stage.rpc) });
}
