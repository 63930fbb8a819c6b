import { getAddress } from "viem";
import { PROPOSAL_CLASSES, type ProposalClass } from "../../chain/enums.ts";
import type { KnownEvent } from "../../chain/log.ts";
import { callKey, currentClassRule } from "../../history/callClass.ts";
import { currentSetting } from "../../history/select.ts";
import type { ClassRule } from "../../history/types/classes.ts";
import type { Facts } from "../../history/types/outline.ts";
import type { SetCallClass, SetClassRule } from "../action.ts";
import { type Moment, type Outcome, refusal } from "./outcome.ts";

/** What every class has before the governor is built. */
const NO_RULE: ClassRule = { votingPeriod: 0, quorum: 0, approval: 0 };

export function setClassRule({ class: which, rule }: SetClassRule, { history }: Moment): Outcome {
  const disorder = wouldDisorder(history, which, rule);
  if (disorder) return disorder;
  const oldRule = currentClassRule(history, which)?.value ?? NO_RULE;
  const set: KnownEvent = {
    role: "governor",
    eventName: "ClassRuleSet",
    args: { class: PROPOSAL_CLASSES.indexOf(which), oldRule, newRule: rule },
  };
  return { events: which === "Ordinary" ? [...ordinarySettings(rule, history), set] : [set] };
}

/** OpenZeppelin's period and quorum are Ordinary's, and change with its rule. */
function ordinarySettings({ votingPeriod, quorum }: ClassRule, history: Facts): KnownEvent[] {
  const old = (setting: "votingPeriod" | "quorumNumerator") => currentSetting(history, setting)?.value ?? 0n;
  return [
    {
      role: "governor",
      eventName: "VotingPeriodSet",
      args: { oldVotingPeriod: old("votingPeriod"), newVotingPeriod: BigInt(votingPeriod) },
    },
    {
      role: "governor",
      eventName: "QuorumNumeratorUpdated",
      args: { oldQuorumNumerator: old("quorumNumerator"), newQuorumNumerator: BigInt(quorum) },
    },
  ];
}

/** The governor's refusal of a rule that would ask more of a class than of a stricter one; undefined if it would not. */
export function wouldDisorder(history: Facts, which: ProposalClass, rule: ClassRule): Outcome | undefined {
  const rules = PROPOSAL_CLASSES.map((each) =>
    each === which ? rule : currentClassRule(history, each)?.value,
  );
  // In the order in which the governor looks at them.
  const fields = ["approval", "quorum", "votingPeriod"] as const;
  for (const field of fields) {
    const numbers = rules.map((each) => each?.[field]);
    const ordered = numbers.every((number, index) => {
      const before = numbers[index - 1];
      return number === undefined || before === undefined || before <= number;
    });
    if (ordered) continue;
    const [restrictive = 0n, ordinary = 0n, terms = 0n, constitutional = 0n] = numbers.map((number) =>
      BigInt(number ?? 0),
    );
    return refusal("GovernorClassOrder", restrictive, ordinary, terms, constitutional);
  }
  return;
}

export function setCallClass(
  { target, selector, class: newClass }: SetCallClass,
  { history }: Moment,
): Outcome {
  const { classes } = history;
  if (isOwn(history, target)) return refusal("GovernorFixedCallClass", getAddress(target));
  const index = PROPOSAL_CLASSES.indexOf(newClass);
  if (newClass === "Restrictive") return refusal("GovernorInvalidCallClass", target, selector, index);
  const old = classes.calls[callKey(target, selector)]?.classes.at(-1)?.value ?? "Constitutional";
  return {
    events: [
      {
        role: "governor",
        eventName: "CallClassSet",
        args: { target, selector, oldClass: PROPOSAL_CLASSES.indexOf(old), newClass: index },
      },
    ],
  };
}

/** Whether the class of a contract's calls was fixed for good. The catalogue's address is not in the record: the chain refuses it. */
function isOwn({ stewardship }: Facts, target: string): boolean {
  const { token, governor, timelock, treasury, registry, runs, fork } = stewardship;
  return [token, governor, timelock, treasury, registry, runs, fork].some(
    (part) => part !== undefined && part.toLowerCase() === target.toLowerCase(),
  );
}
