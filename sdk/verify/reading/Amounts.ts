import { type Address, erc20Abi, isAddressEqual, zeroAddress } from "viem";
import { ETHER, type TokenInfo } from "../../chain/tokenInfo.ts";
import { formatAmount } from "../../words/amounts.ts";
import type { Answers } from "./Answers.ts";

/** A symbol that can stand in a sentence. Others are a stranger's text: the address says more. */
const SYMBOL = /^[\p{L}\p{N}.$-]{1,12}$/u;
/** An answer beyond it is no number of decimals; amounts have at most 78 digits. */
const MOST_DECIMALS = 77;

/** Writes amounts as people read them. It decides nothing: sums are compared in the smallest unit. */
export class Amounts {
  readonly #voteToken: Address;
  readonly #tokens: readonly TokenInfo[];

  private constructor(voteToken: Address, tokens: readonly TokenInfo[]) {
    this.#voteToken = voteToken;
    this.#tokens = tokens;
  }

  /** Asks the tokens for their symbols and decimals. Those that don't answer are written in their smallest unit. */
  static async of(answers: Answers, voteToken: Address, others: readonly Address[]): Promise<Amounts> {
    const unique = [...new Set([voteToken, ...others])].filter((token) => token !== zeroAddress);
    const infos = await Promise.all(unique.map((token) => infoOf(answers, token)));
    return new Amounts(voteToken, [ETHER, ...infos.filter((info) => info !== undefined)]);
  }

  /** "120,000" */
  votes(amount: bigint): string {
    return formatAmount(amount, this.#find(this.#voteToken)?.decimals ?? 0);
  }

  /** "12.5 sUSD" */
  money(amount: bigint, token: Address): string {
    const info = this.#find(token);
    return info ? `${formatAmount(amount, info.decimals)} ${info.symbol}` : formatAmount(amount, 0);
  }

  #find(token: Address): TokenInfo | undefined {
    return this.#tokens.find(({ address }) => isAddressEqual(address, token));
  }
}

async function infoOf(answers: Answers, address: Address): Promise<TokenInfo | undefined> {
  const token = { address, abi: erc20Abi } as const;
  const [decimals, symbol] = await Promise.all([
    answers.read({ ...token, functionName: "decimals" }),
    answers.read({ ...token, functionName: "symbol" }),
  ]);
  if (!("value" in decimals) || decimals.value > MOST_DECIMALS) return undefined;
  const known = "value" in symbol && SYMBOL.test(symbol.value);
  return { address, decimals: decimals.value, symbol: known ? symbol.value : `of the token ${address}` };
}
