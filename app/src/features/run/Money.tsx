import type { TokenInfo } from "@commonweight/sdk/chain";
import { type Address, isAddressEqual } from "viem";
import { Amount } from "../../components/index.ts";

type Props = { value: bigint; token: Address; tokens: readonly TokenInfo[] };

/** An exact amount of money; in the smallest unit, and said so, where the token is not known. */
export function Money({ value, token, tokens }: Props) {
  const info = tokens.find(({ address }) => isAddressEqual(address, token));
  if (info !== undefined)
    return <Amount value={value} decimals={info.decimals} symbol={info.symbol} show="exact" />;
  return (
    <>
      <Amount value={value} decimals={0} show="exact" /> of an unknown token's smallest unit
    </>
  );
}
