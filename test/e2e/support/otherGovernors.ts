import { readFileSync } from "node:fs";
import { join } from "node:path";
import { stewardGovernorAbi, stewardTokenAbi } from "@commonweight/sdk/chain";
import { proposalArguments } from "@commonweight/sdk/proposals";
import { type Abi, type Address, decodeEventLog, getAddress, type Hex } from "viem";
import { readerOf, senderOf } from "./chain.ts";
import { ROOT } from "./paths.ts";
import type { Member, Stage } from "./stage-process.ts";

const FOLDER = join(ROOT, "artifacts", "test", "contracts", "mocks");

/** Deploys a contract that is no part of any stewardship, as a stranger to the site would. */
async function deploy(
  stage: Stage,
  by: Member,
  file: string,
  name: string,
  args: readonly unknown[],
): Promise<Address> {
  const artifact: { abi: Abi; bytecode: Hex } = JSON.parse(
    readFileSync(join(FOLDER, file, `${name}.json`), "utf8"),
  );
  const hash = await senderOf(stage, by).deployContract({ ...artifact, args: [...args] });
  const { contractAddress } = await readerOf(stage).waitForTransactionReceipt({ hash });
  if (!contractAddress) throw new Error(`${name} was not deployed`);
  return getAddress(contractAddress);
}

/** In the governor's clock: seconds, or blocks. */
export const VOTING = {
  timestamp: { delay: 3_600, period: 86_400 },
  blocknumber: { delay: 6, period: 60 },
} as const;

export interface OtherGovernor {
  readonly name: string;
  readonly governor: Address;
  readonly token: Address;
}

/** A plain OpenZeppelin governor without a timelock, whose first member holds all tokens and has delegated none. */
export async function deployGovernor(
  stage: Stage,
  by: Member,
  clock: keyof typeof VOTING,
  name: string,
): Promise<OtherGovernor> {
  const supply = [by.address, 1_000n * 10n ** 18n];
  const token =
    clock === "timestamp"
      ? await deploy(stage, by, "OtherGovernors.sol", "SecondsToken", supply)
      : await deploy(stage, by, "Plain.sol", "PlainToken", supply);
  const { delay, period } = VOTING[clock];
  const rules = [name, token, delay, period, 0n, 4n];
  const governor = await deploy(stage, by, "OtherGovernors.sol", "BareGovernor", rules);
  return { name, governor, token };
}

/** The same with a token that calls itself anything. */
export async function deployBoaster(stage: Stage, by: Member, boast: string): Promise<OtherGovernor> {
  const name = "<b>Golden</b>";
  const token = await deploy(stage, by, "OtherGovernors.sol", "BoastingToken", [
    by.address,
    1_000n,
    boast,
    255,
  ]);
  const governor = await deploy(stage, by, "OtherGovernors.sol", "BareGovernor", [
    name,
    token,
    1,
    500,
    0n,
    4n,
  ]);
  return { name, governor, token };
}

export async function sendTokens(
  stage: Stage,
  by: Member,
  { token }: OtherGovernor,
  to: Address,
  amount: bigint,
) {
  const hash = await senderOf(stage, by).writeContract({
    address: token,
    abi: stewardTokenAbi,
    functionName: "transfer",
    args: [to, amount],
  });
  await readerOf(stage).waitForTransactionReceipt({ hash });
}

type Call = { readonly target: Address; readonly value: bigint; readonly data: Hex };

/** Proposes from outside the browser. */
export async function proposeTo(
  stage: Stage,
  by: Member,
  { governor }: OtherGovernor,
  calls: readonly Call[],
  description: string,
): Promise<bigint> {
  const { targets, values, calldatas } = proposalArguments(calls, description);
  const abi = stewardGovernorAbi;
  const hash = await senderOf(stage, by).writeContract({
    address: governor,
    abi,
    functionName: "propose",
    args: [targets, values, calldatas, description],
  });
  const receipt = await readerOf(stage).waitForTransactionReceipt({ hash });
  for (const { topics, data } of receipt.logs) {
    const event = decodeEventLog({ abi, topics, data, strict: false });
    if (event.eventName === "ProposalCreated" && event.args.proposalId !== undefined)
      return event.args.proposalId;
  }
  throw new Error("Nothing was proposed");
}
