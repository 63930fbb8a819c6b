import { type Abi, type AbiParameter, type Address, type Hex, zeroAddress, zeroHash } from "viem";
import { DAY } from "./chain.ts";
import { evidence, soundSetup } from "./runs.ts";

/** Who is let through by a function that refuses everybody else. */
type Holder = "timelock" | "governor" | "runs" | "operator" | "nobody";

export interface Guarded {
  readonly only: Holder;
  /** Somebody else who may do it too. */
  readonly also?: Holder;
  readonly error: string;
  readonly args: (caller: Address) => readonly unknown[];
  /** What to call it with, where zeros would be refused for another reason. */
  readonly input?: (caller: Address) => readonly unknown[];
}

/** Anyone may call it, for the reason given. */
interface Open {
  readonly open: string;
}

export type Powers = Readonly<Record<string, Guarded | Open>>;

const caller = (account: Address) => [account];
const byTimelock: Guarded = { only: "timelock", error: "TimelockedUnauthorizedCaller", args: caller };
const byDecision: Guarded = { only: "timelock", error: "GovernorOnlyExecutor", args: caller };
const noDeposit: Guarded = { only: "nobody", error: "GovernorDisabledDeposit", args: () => [] };

const byRuns: Guarded = { only: "runs", error: "RunTermsUnauthorizedCaller", args: caller };

function byRole(role: Hex, only: Holder): Guarded {
  return { only, error: "AccessControlUnauthorizedAccount", args: (account) => [account, role] };
}

interface Roles {
  readonly proposer: Hex;
  readonly executor: Hex;
  readonly canceller: Hex;
}

/**
 * Every function that writes, of every contract of a stewardship. Whoever adds one has to say here whose power it is.
 * Expects that the operator has not accepted run 1 yet, is working on run 2, and that run 3 is disputed.
 */
export function powers({ proposer, executor, canceller }: Roles) {
  return {
    catalogue: {
      publish: { open: "facts are free" },
      registerTerms: { open: "facts are free" },
      registerDataset: { open: "facts are free" },
      addLocator: { open: "facts are free" },
    },
    token: {
      approve: { open: "one's own tokens" },
      transfer: { open: "one's own tokens" },
      transferFrom: { open: "tokens that their holder approved" },
      permit: { open: "tokens whose holder signed" },
      delegate: { open: "one's own votes" },
      delegateBySig: { open: "votes whose holder signed" },
      burn: { open: "one's own tokens" },
      mint: byTimelock,
    },
    governor: {
      propose: { open: "whoever has the votes" },
      cancel: { open: "the proposer, before the vote" },
      castVote: { open: "one's own votes" },
      castVoteWithReason: { open: "one's own votes" },
      castVoteWithReasonAndParams: { open: "one's own votes" },
      castVoteBySig: { open: "votes whose holder signed" },
      castVoteWithReasonAndParamsBySig: { open: "votes whose holder signed" },
      castVotes: { open: "one's own votes" },
      castVotesBySig: { open: "votes whose holders signed" },
      queue: { open: "what passed" },
      execute: { open: "what passed and waited" },
      expire: { open: "what nobody carried out in time" },
      setVotingDelay: byDecision,
      setVotingPeriod: byDecision,
      setProposalThreshold: byDecision,
      updateQuorumNumerator: byDecision,
      setQuorumFloor: byDecision,
      setLateQuorumVoteExtension: byDecision,
      setQueueWindow: byDecision,
      setExecutionWindow: byDecision,
      setDaoURI: byDecision,
      setCallClass: byDecision,
      setClassRule: byDecision,
      relay: { only: "nobody", error: "GovernorRelayDisabled", args: () => [] },
      onERC721Received: noDeposit,
      onERC1155Received: noDeposit,
      onERC1155BatchReceived: noDeposit,
    },
    timelock: {
      onERC721Received: { open: "it accepts what it is given" },
      onERC1155Received: { open: "it accepts what it is given" },
      onERC1155BatchReceived: { open: "it accepts what it is given" },
      schedule: byRole(proposer, "governor"),
      scheduleBatch: byRole(proposer, "governor"),
      cancel: byRole(canceller, "governor"),
      execute: byRole(executor, "governor"),
      executeBatch: byRole(executor, "governor"),
      updateDelay: {
        only: "timelock",
        error: "TimelockUnauthorizedCaller",
        args: caller,
        input: () => [DAY],
      },
      grantRole: byRole(zeroHash, "timelock"),
      revokeRole: byRole(zeroHash, "timelock"),
      renounceRole: {
        only: "nobody",
        error: "StewardTimelockFixedRoles",
        args: () => [],
        input: (account) => [proposer, account],
      },
    },
    treasury: {
      pay: byTimelock,
      payAboveLimit: byTimelock,
      setLimit: byTimelock,
      ringFence: { open: "shares that belong to members who leave" },
      settle: { open: "a fork's share, to its child's treasury" },
      release: { open: "the share of a fork that was given up" },
      drawForRun: { only: "runs", error: "TreasuryUnauthorizedRuns", args: caller },
    },
    registry: {
      createModel: byTimelock,
      adopt: byTimelock,
      concludeTerms: byTimelock,
      supersede: byTimelock,
      withdraw: byTimelock,
      revoke: byTimelock,
      quarantine: byTimelock,
      reject: byTimelock,
      setOutputTerms: byTimelock,
      setPolicy: byTimelock,
      setCharter: byTimelock,
      recordRelease: byTimelock,
      recordContribution: byTimelock,
      recordResolution: byTimelock,
      recordRunChange: { only: "runs", error: "RegistryUnauthorizedRuns", args: caller },
    },
    runs: {
      payTranche: { open: "what the operator has earned, to the operator" },
      lapse: { open: "what the operator did not accept" },
      closeReview: { open: "what time has decided" },
      closeDispute: { open: "what the arbiter did not rule on" },
      fail: { open: "what stayed overdue" },
      complete: { open: "what has passed its final review" },
      claimRefund: { open: "what funders get back, to the funder" },
      withdrawBond: { open: "what was released, to whom it belongs" },
      setPayee: { open: "one's own money" },
      cofund: { open: "one's own money" },
      challenge: { open: "whoever deposits a bond" },
      drawSegment: { open: "what a block's hash decides" },
      amendByVote: byTimelock,
      fund: byTimelock,
      fundAboveLimit: byTimelock,
      cancel: byTimelock,
      accept: {
        only: "operator",
        error: "RunsUnauthorizedOperator",
        args: (account) => [1n, account],
        input: () => [1n, zeroHash],
      },
      submitMilestone: {
        only: "operator",
        error: "RunsUnauthorizedOperator",
        args: (account) => [2n, account],
        input: () => [2n, evidence],
      },
      amend: {
        only: "operator",
        error: "RunsUnauthorizedOperator",
        args: (account) => [2n, account],
        input: () => [2n, soundSetup, zeroHash],
      },
      recordIncident: {
        only: "operator",
        also: "timelock",
        error: "RunsUnauthorizedOperator",
        args: (account) => [2n, account],
        input: () => [2n, zeroHash],
      },
      rule: {
        only: "timelock",
        error: "RunsUnauthorizedArbiter",
        args: (account) => [3n, account],
        input: () => [3n, 1, true, zeroHash],
      },
      attest: {
        only: "timelock",
        error: "RunsUnauthorizedVerifier",
        args: (account) => [3n, account],
        input: () => [3n, 1, 2, zeroHash],
      },
    },
    terms: {
      agree: byRuns,
      amend: byRuns,
    },
    factory: {
      build: { open: "a stewardship by a plan, in which the builder gets nothing" },
    },
    fork: {
      open: { open: "a plan, which binds nobody" },
      lodge: { open: "one's own tokens" },
      lodgeWithPermit: { open: "one's own tokens" },
      withdraw: { open: "one's own tokens" },
      move: { open: "one's own tokens" },
      build: { open: "the child that members lodged tokens for" },
      finish: { open: "the child that members lodged tokens for" },
      claim: { open: "a member's tokens, to that member" },
      abandon: { open: "what nobody finished in time" },
    },
  } satisfies Record<string, Powers>;
}

/** The names of the functions of an ABI that write. */
export function writes(abi: Abi): string[] {
  const names = abi.flatMap((item) =>
    item.type === "function" && item.stateMutability !== "view" && item.stateMutability !== "pure"
      ? [item.name]
      : [],
  );
  return names.sort();
}

/** Zeros for every input of a function. */
export function zeros(abi: Abi, name: string): readonly unknown[] {
  const found = abi.find((item) => item.type === "function" && item.name === name);
  if (found?.type !== "function") throw new Error(`There is no function ${name}.`);
  return found.inputs.map(zero);
}

function zero(parameter: AbiParameter): unknown {
  const { type } = parameter;
  if (type.endsWith("[]")) return [];
  if (type === "bool") return false;
  if (type === "address") return zeroAddress;
  if (type === "string") return "";
  if (type === "bytes") return "0x";
  if (type === "bytes4") return "0x00000000";
  if (type === "bytes32") return zeroHash;
  if ("components" in parameter) {
    return Object.fromEntries(parameter.components.map((part) => [part.name, zero(part)]));
  }
  if (/^u?int/.test(type)) return Number(type.replace(/\D/g, "")) > 48 ? 0n : 0;
  throw new Error(`There is no zero of type ${type}.`);
}
