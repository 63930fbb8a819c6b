import type { FactoryErrorName } from "./factory.ts";
import type { ContractErrorName, Named, WordsOf } from "./types.ts";

const REPORT = "Please report this: it should not happen.";
const PROPOSE = "Propose it.";

type Others = Exclude<
  ContractErrorName,
  | Named<"Governor" | "StewardGovernor" | "Registry" | "Catalogue" | "Treasury" | "Run" | "Fork">
  | TokenErrorName
  | FactoryErrorName
>;

export type TokenErrorName =
  | Named<"ERC" | "ECDSA" | "StewardToken" | "Votes">
  | "InvalidAccountNonce"
  | "SafeERC20FailedOperation";

/** The errors of the timelock, and of the parts that all contracts are made of. */
export const houseErrors: WordsOf<Others> = {
  TimelockedInvalidTimelock: () => ({
    what: "The contract has no timelock.",
    means: "Every contract of a stewardship obeys one.",
    remedy: "Deploy the stewardship again, all parts together.",
  }),
  TimelockedUnauthorizedCaller: (caller) => ({
    what: "Only a passed vote can do this.",
    means: `${caller} is not the timelock, which carries out what was decided.`,
    remedy: PROPOSE,
  }),
  StewardTimelockFixedRoles: () => ({
    what: "Nobody's powers over the timelock can change.",
    means: "They were fixed when it was built; not even a vote can create a key.",
    remedy: "There is no way, and none is needed: votes decide everything.",
  }),
  StewardTimelockInvalidDelay: (delay, min, max) => ({
    what: "The delay before execution can't be this short or long.",
    means: `${delay} seconds were asked for, between ${min} and ${max} are possible.`,
    remedy: "Propose another delay.",
  }),
  TimelockInsufficientDelay: (delay, min) => ({
    what: "The delay is too short.",
    means: `${delay} seconds were asked for, at least ${min} are needed.`,
    remedy: REPORT,
  }),
  TimelockInvalidOperationLength: (targets, payloads, values) => ({
    what: "The calls of an operation do not match.",
    means: `It has ${targets} targets, ${values} values and ${payloads} calls.`,
    remedy: REPORT,
  }),
  TimelockUnauthorizedCaller: (caller) => ({
    what: "Only the timelock itself can do this.",
    means: `${caller} is another account; a passed vote acts through the timelock.`,
    remedy: PROPOSE,
  }),
  TimelockUnexecutedPredecessor: (predecessor) => ({
    what: "Another operation has to be carried out first.",
    means: `It is ${predecessor}.`,
    remedy: "Execute that one first.",
  }),
  TimelockUnexpectedOperationState: (operation) => ({
    what: "The timelock is not ready for this.",
    means: `Operation ${operation} is not waiting, its time has not come, or it is done.`,
    remedy: "Look at the proposal's times: it can be executed once its delay is over.",
  }),
  AccessControlBadConfirmation: () => ({
    what: "An account can give up its own role only.",
    means: "The confirmation names another account.",
    remedy: REPORT,
  }),
  AccessControlUnauthorizedAccount: (account) => ({
    what: "This account is not allowed to do this.",
    means: `${account} has no role here: only the governor uses the timelock, on the word of a passed vote.`,
    remedy: PROPOSE,
  }),
  FailedCall: () => ({
    what: "A call of the proposal failed.",
    means: "The called contract refused without saying why, so nothing of the proposal was carried out.",
    remedy: "Look at its calls: what they need may not be there yet (money, an approval, a contract).",
  }),
  InsufficientBalance: (balance, needed) => ({
    what: "There is not enough ether.",
    means: `${needed} wei are needed, ${balance} are there.`,
    remedy: "Wait until the treasury holds enough, or ask for less.",
  }),
  ReentrancyGuardReentrantCall: () => ({
    what: "A contract called back in the middle of a payment.",
    means: "This was stopped: it is how money gets stolen.",
    remedy: "Do not deal with this token or recipient.",
  }),
  CheckpointUnorderedInsertion: () => ({
    what: "Votes were recorded out of order.",
    means: "The clock ran backwards.",
    remedy: REPORT,
  }),
  SafeCastOverflowedUintDowncast: (bits, value) => ({
    what: "A number is too large.",
    means: `${value} does not fit into ${bits} bits.`,
    remedy: "Use a smaller number.",
  }),
  InvalidShortString: () => ({
    what: "A name is broken.",
    means: "A short text was stored wrongly.",
    remedy: REPORT,
  }),
  StringTooLong: (text) => ({
    what: "A name is too long.",
    means: `"${text}" has more than 31 bytes.`,
    remedy: "Choose a shorter name.",
  }),
};
