import { enumMember, PROPOSAL_CLASSES, type ProposalClass } from "../../chain/enums.ts";
import type { KnownEvent } from "../../chain/log.ts";
import { callKey } from "../callClass.ts";
import type { Source } from "../source.ts";
import type { ClassRule, ClassValue } from "../types/classes.ts";
import type { History } from "../types.ts";
import type { Draft } from "./draft.ts";

type Args<name extends string> = Extract<KnownEvent<"governor">, { eventName: name }>["args"];

export function setClassRule(draft: Draft<History>, args: Args<"ClassRuleSet">, source: Source): undefined {
  addRule(draft, enumMember(PROPOSAL_CLASSES, args.class), args.newRule, source);
}

/**
 * A change of Ordinary's rule that OpenZeppelin's events tell, alone or right before the event of the whole rule. Before the
 * first rule, and where there are no classes, they are settings alone.
 */
export function changeOrdinaryRule(
  draft: Draft<History>,
  change: Partial<Pick<ClassRule, "votingPeriod" | "quorum">>,
  source: Source,
): undefined {
  const old = draft.root.classes.rules.Ordinary?.at(-1)?.value;
  if (!old) return;
  const rule = { ...old, ...change };
  if (rule.votingPeriod !== old.votingPeriod || rule.quorum !== old.quorum) {
    addRule(draft, "Ordinary", rule, source);
  }
}

export function setCallClass(draft: Draft<History>, args: Args<"CallClassSet">, source: Source): undefined {
  const { target, selector, newClass } = args;
  const calls = draft.edit(draft.edit(draft.root, "classes"), "calls");
  const key = callKey(target, selector);
  calls[key] ??= { target, selector, classes: [] };
  const value = enumMember(PROPOSAL_CLASSES, newClass);
  draft.push(draft.edit(calls, key), "classes", { value, source });
}

/** Names the vote that made the changes of one event. */
export function nameClassChange(
  draft: Draft<History>,
  isOf: (change: { readonly source: Source }) => boolean,
  proposalId: bigint,
): void {
  const named = <T>(values: readonly ClassValue<T>[]) =>
    values.map((value) => (isOf(value) ? { ...value, proposalId } : value));
  const { rules, calls } = draft.root.classes;
  for (const proposalClass of PROPOSAL_CLASSES) {
    const values = rules[proposalClass];
    if (!values?.some(isOf)) continue;
    draft.edit(draft.edit(draft.root, "classes"), "rules")[proposalClass] = named(values);
  }
  for (const [key, { classes }] of Object.entries(calls)) {
    if (!classes.some(isOf)) continue;
    draft.edit(draft.edit(draft.edit(draft.root, "classes"), "calls"), key).classes = named(classes);
  }
}

function addRule(
  draft: Draft<History>,
  proposalClass: ProposalClass,
  value: ClassRule,
  source: Source,
): undefined {
  const rules = draft.edit(draft.edit(draft.root, "classes"), "rules");
  rules[proposalClass] = [...(rules[proposalClass] ?? []), { value, source }];
}
