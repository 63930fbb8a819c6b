import type { TokenErrorName } from "./house.ts";
import type { WordsOf } from "./types.ts";

const SIGN_AGAIN = "Sign again with the account that is meant.";
const OTHER_ACCOUNT = "Name another account.";

/** The errors of tokens and signatures. Amounts are in the token's smallest unit, times in seconds since 1970. */
export const tokenErrors: WordsOf<TokenErrorName> = {
  ERC20ExceededSafeSupply: (supply, cap) => ({
    what: "There can't be so many tokens.",
    means: `${supply} would exist, at most ${cap} can be counted.`,
    remedy: "Mint fewer.",
  }),
  ERC20InsufficientAllowance: (spender, allowance, needed) => ({
    what: "This spender was not allowed to move so much.",
    means: `${spender} may move ${allowance}, ${needed} was asked for.`,
    remedy: "Allow more, or move less.",
  }),
  ERC20InsufficientBalance: (sender, balance, needed) => ({
    what: "There are not enough tokens.",
    means: `${sender} has ${balance}, ${needed} was asked for.`,
    remedy: "Move less.",
  }),
  ERC20InvalidApprover: () => ({
    what: "Nobody can't allow anything.",
    means: "The account that allows is the zero address.",
    remedy: OTHER_ACCOUNT,
  }),
  ERC20InvalidReceiver: (receiver) => ({
    what: "Tokens can't go there.",
    means: `${receiver} can't hold them.`,
    remedy: OTHER_ACCOUNT,
  }),
  ERC20InvalidSender: (sender) => ({
    what: "Tokens can't come from there.",
    means: `${sender} can't hold them.`,
    remedy: OTHER_ACCOUNT,
  }),
  ERC20InvalidSpender: () => ({
    what: "Nobody can't be allowed anything.",
    means: "The spender is the zero address.",
    remedy: OTHER_ACCOUNT,
  }),
  ERC2612ExpiredSignature: () => ({
    what: "The signature has expired.",
    means: "It was good until a time that has passed.",
    remedy: "Sign again.",
  }),
  ERC2612InvalidSigner: (signer, owner) => ({
    what: "The signature is another account's.",
    means: `${signer} signed instead of ${owner}.`,
    remedy: SIGN_AGAIN,
  }),
  ERC5805FutureLookup: () => ({
    what: "Votes of this moment are not known yet.",
    means: "They can be counted only once the moment has passed.",
    remedy: "Try again a few seconds later.",
  }),
  ECDSAInvalidSignature: () => ({
    what: "This is no signature.",
    means: "It was damaged on its way.",
    remedy: "Sign again.",
  }),
  ECDSAInvalidSignatureLength: (length) => ({
    what: "This is no signature.",
    means: `It has ${length} bytes instead of 65.`,
    remedy: "Sign again, with another wallet if it happens again.",
  }),
  ECDSAInvalidSignatureS: () => ({
    what: "The signature has a form that is not accepted.",
    means: "It could have been made by somebody else from yours.",
    remedy: "Sign again, with another wallet if it happens again.",
  }),
  InvalidAccountNonce: (_account, nonce) => ({
    what: "The signature is out of date.",
    means: `Another one was used meanwhile; the next has the number ${nonce}.`,
    remedy: "Sign again.",
  }),
  VotesExpiredSignature: () => ({
    what: "The signed delegation has expired.",
    means: "It was good until a time that has passed.",
    remedy: "Sign again.",
  }),
  SafeERC20FailedOperation: (token) => ({
    what: "The token refused the payment.",
    means: `The token ${token} did not move what it was asked to: there may not be enough of it.`,
    remedy: "Look at what the treasury holds of it.",
  }),
  StewardTokenEmptyDistribution: () => ({
    what: "A community needs votes.",
    means: "The first distribution gives nobody any.",
    remedy: "Give somebody votes.",
  }),
  StewardTokenInvalidMintCap: (cap, max) => ({
    what: "So much can't be minted in a year.",
    means: `${cap} basis points were asked for, at most ${max} are possible.`,
    remedy: "Choose a lower cap.",
  }),
  StewardTokenMintCapExceeded: (amount, available) => ({
    what: "This is more than may still be minted this year.",
    means: `${amount} was asked for, ${available} is left (in the token's smallest unit).`,
    remedy: "Mint less, or wait for the next year of the token.",
  }),
};
