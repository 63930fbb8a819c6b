import { type Deployment, houseOf } from "@commonweight/sdk/chain";
import { emptyHistory } from "@commonweight/sdk/history";
import { describeRequest } from "@commonweight/sdk/proposals";
import { formatEther } from "viem";
import { showInvisible } from "../../lib/format/text.ts";

export type TransactionRequest = {
  from?: `0x${string}`;
  to?: `0x${string}`;
  data?: `0x${string}`;
  input?: `0x${string}`;
  value?: `0x${string}`;
  gas?: `0x${string}`;
};

type Fact = { term: string; value: string };

function contractName(address: string | undefined, deployment: Deployment): string | undefined {
  if (address === undefined) return "a new contract";
  const same = (other: string | undefined) => other?.toLowerCase() === address.toLowerCase();
  if (same(deployment.catalogue)) return "Catalogue";
  for (const s of deployment.stewardships) {
    const found = (["governor", "token", "timelock", "treasury", "registry", "runs"] as const).find((part) =>
      same(s[part]),
    );
    if (found !== undefined) return `${found} of ${s.name}`;
  }
  return undefined;
}

/** What a transaction asks one of our contracts to do, told without the record: numbers instead of names. */
function sentenceOf(
  { to, data, input, value }: TransactionRequest,
  deployment: Deployment,
): string | undefined {
  if (to === undefined) return undefined;
  const call = { target: to, value: BigInt(value ?? 0), data: data ?? input ?? "0x" };
  for (const stewardship of deployment.stewardships) {
    const context = { history: emptyHistory(stewardship) };
    const words = describeRequest(houseOf(deployment, stewardship), call, context);
    if (words.role === undefined) continue;
    const nameless = words.proposalId === undefined && words.functionName !== "propose";
    return words.calls !== undefined && nameless ? `Call ${words.functionName}` : words.sentence;
  }
  return undefined;
}

/** What a transaction would do. */
export function factsOfTransaction(request: TransactionRequest, deployment: Deployment): Fact[] {
  const data = request.data ?? request.input ?? "0x";
  const name = contractName(request.to, deployment);
  const sentence = sentenceOf(request, deployment);
  return [
    ...(sentence === undefined ? [] : [{ term: "What it does", value: showInvisible(sentence) }]),
    { term: "To", value: name === undefined ? String(request.to) : `${name} (${request.to})` },
    { term: "Network", value: `${deployment.name} (chain ${deployment.chainId})` },
    { term: "Ether", value: formatEther(BigInt(request.value ?? 0)) },
    {
      term: "Data",
      value: data.length > 74 ? `${data.slice(0, 74)}… (${(data.length - 2) / 2} bytes)` : data,
    },
  ];
}

/** Each field of a typed message, by its own name. */
export function factsOfTypedData(typed: { primaryType?: unknown; message?: unknown }): Fact[] {
  const fields =
    typeof typed.message === "object" && typed.message !== null ? Object.entries(typed.message) : [];
  return [
    { term: "Kind", value: String(typed.primaryType) },
    ...fields.map(([term, value]) => ({ term, value: showInvisible(String(value)).slice(0, 400) })),
  ];
}
