import {
  type Abi,
  type Address,
  BaseError,
  type Chain,
  createPublicClient,
  decodeErrorResult,
  defineChain,
  type Hex,
  isHex,
  keccak256,
  type PublicClient,
  type TransactionReceipt,
} from "viem";
import type { HDAccount } from "viem/accounts";
import type { SeedChain } from "../chain/index.ts";

/** Enough for every call of the seed, so that nothing has to be estimated. */
const GAS = 6_000_000n;
const GWEI = 10n ** 9n;

export interface Call {
  readonly to: Address;
  readonly data: Hex;
  /** In wei. */
  readonly value?: bigint;
}

/** Signs as a wallet would, one transaction at a time, and insists that each succeeds. */
export class Sender {
  readonly client: PublicClient;
  readonly chain: Chain;
  readonly #errors: Abi;
  readonly #nonces = new Map<Address, number>();

  /** @param errors ABIs in which the reason of a failure is looked up. */
  constructor(seedChain: SeedChain, errors: Abi) {
    this.chain = defineChain({
      id: seedChain.chainId,
      name: "Local chain",
      nativeCurrency: { name: "Ether", symbol: "ETH", decimals: 18 },
      rpcUrls: { default: { http: [] } },
    });
    this.client = createPublicClient({
      chain: this.chain,
      transport: seedChain.transport,
      pollingInterval: 1,
    });
    this.#errors = errors;
  }

  /** Throws with the contract's error when the call reverts. */
  async send(from: HDAccount, { to, data, value = 0n }: Call): Promise<TransactionReceipt> {
    const nonce = this.#nonces.get(from.address) ?? 0;
    const serializedTransaction = await from.signTransaction({
      type: "eip1559",
      chainId: this.chain.id,
      nonce,
      to,
      data,
      value,
      gas: GAS,
      maxFeePerGas: 20n * GWEI,
      maxPriorityFeePerGas: GWEI,
    });
    await this.client.sendRawTransaction({ serializedTransaction });
    this.#nonces.set(from.address, nonce + 1);
    const receipt = await this.client.getTransactionReceipt({ hash: keccak256(serializedTransaction) });
    if (receipt.status !== "success") throw new Error(await this.#reason(from.address, { to, data, value }));
    return receipt;
  }

  async #reason(account: Address, call: Call): Promise<string> {
    try {
      await this.client.call({ account, ...call });
    } catch (error) {
      const cause = error instanceof BaseError ? error.walk((inner) => isHex(dataOf(inner))) : null;
      const data = dataOf(cause);
      if (!isHex(data)) return String(error);
      const { errorName, args } = decodeErrorResult({ abi: this.#errors, data });
      return `${errorName}(${args?.map(String).join(", ") ?? ""})`;
    }
    return "A transaction failed, and would succeed in the next block";
  }
}

function dataOf(error: unknown): unknown {
  return typeof error === "object" && error !== null && "data" in error ? error.data : undefined;
}
