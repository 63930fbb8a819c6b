import { alter, answer, double, drop, swap } from "../tampering.ts";
import { type Case, grown, notVotes } from "./case.ts";

export const timelocks: readonly Case[] = [
  {
    name: "a queueing that is left out",
    tamper: drop("governor", "ProposalQueued", 0),
    link: "timelock",
    spares: notVotes,
  },
  {
    name: "an earlier time",
    tamper: alter("governor", "ProposalQueued", 0, ({ etaSeconds }) => ({ etaSeconds: etaSeconds - 60n })),
    link: "timelock",
    spares: notVotes,
  },
  {
    name: "an execution that is left out",
    tamper: drop("governor", "ProposalExecuted", 0),
    link: "timelock",
  },
  {
    name: "a scheduled call that is left out",
    tamper: drop("timelock", "CallScheduled", 0),
    link: "timelock",
    spares: notVotes,
  },
  {
    name: "another scheduled call",
    tamper: alter("timelock", "CallScheduled", 0, grown),
    link: "timelock",
    spares: notVotes,
  },
  {
    name: "a scheduled call with a shorter delay",
    tamper: alter("timelock", "CallScheduled", 0, () => ({ delay: 1n })),
    link: "timelock",
    spares: notVotes,
  },
  {
    name: "an executed call that is left out",
    tamper: drop("timelock", "CallExecuted", 0),
    link: "timelock",
    spares: notVotes,
  },
  {
    name: "another executed call",
    tamper: alter("timelock", "CallExecuted", 0, grown),
    link: "timelock",
    spares: notVotes,
  },
  {
    name: "an executed call too many",
    tamper: double("timelock", "CallExecuted", 0),
    link: "timelock",
    spares: notVotes,
  },
  {
    name: "executed calls in another order",
    tamper: swap("timelock", "CallExecuted", 0, 1),
    link: "timelock",
    spares: notVotes,
  },
  {
    name: "another delay of the timelock",
    tamper: alter("timelock", "MinDelayChange", 0, () => ({ newDuration: 1n })),
    link: "timelock",
    spares: notVotes,
  },
  {
    name: "a shorter time for execution",
    tamper: alter("governor", "ExecutionWindowSet", 0, () => ({ newExecutionWindow: 0n })),
    link: "timelock",
    spares: notVotes,
  },
  {
    name: "a timelock that did not execute it",
    tamper: answer("timelock", "getTimestamp", () => 0n),
    link: "timelock",
    spares: notVotes,
  },
  {
    name: "a governor that tells another time",
    tamper: answer("governor", "proposalEta", () => 2n),
    link: "timelock",
    spares: notVotes,
  },
];
