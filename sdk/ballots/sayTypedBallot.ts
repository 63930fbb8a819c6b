import { choiceOf } from "../chain/enums.ts";
import type { TypedBallot } from "./typedBallot.ts";

/** What a wallet shows of a ballot, and what it means: read from the very thing that the wallet is given. */
export interface SaidField {
  readonly name: string;
  readonly value: string;
  readonly means: string;
}

/** Every field that the wallet will show, in its order, for the reader to compare. */
export function sayTypedBallot({ domain, primaryType, message }: TypedBallot): SaidField[] {
  const choice = choiceOf(message.support) ?? "no choice";
  return [
    { name: "type", value: primaryType, means: "A ballot, which moves nothing" },
    { name: "name", value: domain.name, means: "The governor's own name" },
    { name: "version", value: domain.version, means: "Of the form in which it is signed" },
    { name: "chainId", value: String(domain.chainId), means: "Counts on this chain only" },
    { name: "verifyingContract", value: domain.verifyingContract, means: "Counts at this governor only" },
    { name: "proposalId", value: String(message.proposalId), means: "The proposal" },
    { name: "support", value: String(message.support), means: choice },
    { name: "voter", value: message.voter, means: "You" },
    { name: "nonce", value: String(message.nonce), means: "Always 0: a ballot counts once" },
    ...("reason" in message
      ? [
          { name: "reason", value: message.reason, means: "Your reason, public" },
          { name: "params", value: message.params, means: "Nothing more" },
        ]
      : []),
  ];
}
