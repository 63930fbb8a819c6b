import type { Call } from "@commonweight/sdk/chain";
import type { CallReading, GovernorProfile } from "@commonweight/sdk/governors";
import { formatAmount, sayDuration } from "@commonweight/sdk/proposals";
import { formatEther } from "viem";
import { plural, shortHex, showInvisible } from "../../lib/format/text.ts";

/** So much of an argument is shown: it may be of any length. */
const MOST = 400;

export function argumentText(value: unknown): string {
  const text = Array.isArray(value) ? value.map(String).join(", ") : String(value);
  return showInvisible(text.length > MOST ? `${text.slice(0, MOST)}… (${text.length} characters)` : text);
}

type Words = (args: readonly unknown[], profile: GovernorProfile) => string;

const period = (value: unknown, { clock }: GovernorProfile) =>
  clock.mode === "timestamp" ? sayDuration(Number(value)) : plural(BigInt(String(value)), "block");
const who = (value: unknown) => shortHex(String(value));
const amount = (value: unknown, { token }: GovernorProfile) =>
  `${formatAmount(BigInt(String(value)), token.decimals)} ${showInvisible(token.symbol) || "tokens"}`;

/** Sentences for functions of the governor, its token and its timelock. Everything else is said by its function's name. */
const words: Readonly<Record<string, Words>> = {
  "governor:setVotingDelay": ([value], profile) =>
    `Let voting open ${period(value, profile)} after a proposal`,
  "governor:setVotingPeriod": ([value], profile) => `Let voting last ${period(value, profile)}`,
  "governor:setProposalThreshold": ([value], { token }) =>
    `Let whoever has ${formatAmount(BigInt(String(value)), token.decimals)} votes propose`,
  "governor:updateQuorumNumerator": ([value]) => `Set the quorum's share to ${String(value)} parts`,
  "governor:updateTimelock": ([value]) => `Hand the governor's power to the timelock ${who(value)}`,
  "token:transfer": ([to, value], profile) => `Pay ${amount(value, profile)} to ${who(to)}`,
  "token:approve": ([to, value], profile) => `Let ${who(to)} take ${amount(value, profile)}`,
  "token:transferFrom": ([from, to, value], profile) =>
    `Move ${amount(value, profile)} from ${who(from)} to ${who(to)}`,
  "token:mint": ([to, value], profile) => `Create ${amount(value, profile)} for ${who(to)}`,
  "token:delegate": ([to]) => `Delegate its votes to ${who(to)}`,
  "timelock:updateDelay": ([value]) => `Let the timelock wait ${sayDuration(Number(value))} at least`,
  "timelock:grantRole": ([, account]) => `Give ${who(account)} a role in the timelock`,
  "timelock:revokeRole": ([, account]) => `Take a role in the timelock from ${who(account)}`,
};

/** What a call does, in one sentence without a full stop. Only what its bytes say for certain. */
export function callSentence(reading: CallReading, call: Call, profile: GovernorProfile): string {
  const money = call.value > 0n ? formatEther(call.value) : "";
  if (reading.kind === "ether")
    return `Send ${money === "" ? "nothing" : `${money} of the chain's own currency`} to ${who(call.target)}`;
  if (reading.kind === "unknown")
    return `Call ${who(call.target)}${reading.selector === undefined ? " with bytes that are no function" : `, function ${reading.selector}`}`;
  const name = reading.signature.split("(", 1)[0] ?? reading.signature;
  const say = words[`${reading.part}:${name}`];
  const sentence = say?.(
    reading.args.map(({ value }) => value),
    profile,
  );
  return sentence ?? `Call ${name} of ${who(call.target)}`;
}
