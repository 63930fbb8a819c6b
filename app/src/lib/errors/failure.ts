import type { Hex } from "viem";
import { chainOfCauses, type Link, otherChainIn } from "./causes.ts";
import type { Explained } from "./explained.ts";

/** A failure in plain words, and what the contract itself said when it said something. */
export type ExplainedFailure = Explained & {
  /** The reader declined in the wallet: no failure, and no reason for alarm. */
  declined: boolean;
  /** The contract's error, for the curious and for reports. */
  name?: string;
  args?: readonly unknown[];
};

const isHex = (value: unknown): value is Hex =>
  typeof value === "string" && /^0x([0-9a-fA-F]{2})*$/.test(value);

/** The bytes that a contract reverted with. Libraries cut custom errors short; the cause's data is whole. */
export function revertDataOf(error: unknown): Hex | undefined {
  for (const link of chainOfCauses(error).reverse()) {
    const { data } = link;
    if (isHex(data) && data.length >= 10) return data;
    if (typeof data === "object" && data !== null) {
      const inner =
        (data as { data?: unknown; originalError?: { data?: unknown } }).data ??
        (data as { originalError?: { data?: unknown } }).originalError?.data;
      if (isHex(inner) && inner.length >= 10) return inner;
    }
  }
  return undefined;
}

function hasDeclined(links: readonly Link[]): boolean {
  return links.some((link) => link.code === 4001 || link.name === "UserRejectedRequestError");
}

const declinedInWallet: ExplainedFailure = {
  happened: "You declined in the wallet.",
  means: "Nothing was sent, and nothing that you entered is lost.",
  todo: "Try again whenever you like.",
  declined: true,
};

/** Says a failure in plain words as far as no contract's errors need to be known for it; explain.ts knows those too. */
export function explainFailure(error: unknown): ExplainedFailure {
  const links = chainOfCauses(error);
  const has = (name: string) => links.some((link) => link.name === name);
  if (hasDeclined(links)) return declinedInWallet;
  const other = otherChainIn(links);
  if (other !== undefined)
    return failure(
      "The node that answers serves another chain than this site was set up for.",
      `Nothing of it is shown: ${String(other.message)}.`,
      "Choose another RPC address under Settings, or open the copy of the site that belongs to the node.",
    );
  const data = revertDataOf(error);
  if (data !== undefined)
    return failure(
      `The contract refused with an error that the site can't read (${data.slice(0, 10)}).`,
      "Nothing was changed.",
      "Report it with the address of this page.",
    );
  if (has("ContractFunctionZeroDataError"))
    return failure(
      "There is no such contract on this chain.",
      "The address or the network is wrong. Nothing was changed.",
      "Check the network of this page.",
    );
  const text = links.map((link) => String(link.shortMessage ?? link.message ?? "")).join(" ");
  if (has("ConnectorChainMismatchError") || has("ChainMismatchError"))
    return failure(
      "The wallet is on another network.",
      "Nothing was sent.",
      "Switch the wallet's network and try again.",
    );
  if (has("ConnectorNotConnectedError"))
    return failure("No wallet is connected.", "Nothing was sent.", "Connect one and try again.");
  if (has("InsufficientFundsError") || /insufficient funds|doesn't have enough funds/i.test(text))
    return failure(
      "The account has too little ether for the fee.",
      "Nothing was sent.",
      "Put a little ether in it and try again.",
    );
  if (has("NonceTooLowError") || has("NonceTooHighError"))
    return failure(
      "The wallet and the chain count this account's transactions differently.",
      "Nothing was sent.",
      "Reset the account's activity in the wallet's settings, then try again.",
    );
  if (links.some((link) => link.code === -32002))
    return failure(
      "The wallet is still waiting for an earlier answer.",
      "Nothing new was sent.",
      "Open the wallet and answer it there.",
    );
  if (has("HttpRequestError") || has("TimeoutError") || /failed to fetch|fetch failed|network/i.test(text))
    return failure(
      "The chain could not be reached.",
      "The site can't tell whether anything changed.",
      "Check the connection, or choose another RPC address under Settings.",
    );
  const said = links.at(0)?.shortMessage ?? links.at(0)?.message ?? "no reason given";
  return failure(
    `It did not work: ${String(said).slice(0, 240)}`,
    "As far as the site knows nothing was changed.",
    "Try again. If it happens again, report it with the address of this page.",
  );
}

function failure(happened: string, means: string, todo: string): ExplainedFailure {
  return { happened, means, todo, declined: false };
}
