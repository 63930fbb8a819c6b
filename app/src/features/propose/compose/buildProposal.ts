import { type Action, simulateActions } from "@commonweight/sdk/proposals";
import { size } from "viem";
import { buildAction } from "../actions/build.ts";
import type { BuildContext, Errors, LargeDocument } from "../actions/check.ts";
import { afterSpending } from "../actions/money.ts";
import type { ProposalDraft } from "../draft/draft.ts";
import { roomForText } from "./description.ts";

/** The most bytes of documents that one proposal carries: the same calls travel when it is proposed, queued and executed. */
const MAX_CARRIED = 81_920;

export interface ProposalErrors {
  readonly title?: string;
  readonly text?: string;
  readonly list?: string;
  /** By action key, then by field. */
  readonly actions: Readonly<Record<string, Errors>>;
}

export interface BuiltProposal {
  /** What is recorded first, then what was asked for, in order. Only what could be read, when something is wrong. */
  readonly actions: readonly Action[];
  readonly registrations: number;
  readonly large: readonly LargeDocument[];
  readonly errors: ProposalErrors;
  /** What each action was checked against, in the order of the draft. */
  readonly contexts: readonly BuildContext[];
  readonly sound: boolean;
}

/**
 * A draft as a proposal's actions. Registrations come first, each once, so that no action names what is not yet there; each
 * action is checked against what those before it leave behind.
 */
export function buildProposal(
  draft: ProposalDraft,
  context: BuildContext,
  /** The most bytes of a description; nothing where the governor has no limit. */
  maxDescription: number | undefined,
): BuiltProposal {
  const registrations: Action[] = [];
  const actions: Action[] = [];
  const large: LargeDocument[] = [];
  const errors: Record<string, Errors> = {};
  const contexts: BuildContext[] = [];
  for (const each of draft.actions) {
    const before = contextAfter(context, [...registrations, ...actions]);
    contexts.push(before);
    const built = buildAction(each, before);
    if (!built.ok) {
      errors[each.key] = built.errors;
      continue;
    }
    // What an earlier action has recorded is in the record that this one was checked against, so nothing comes twice.
    registrations.push(...built.registrations);
    large.push(...built.large.filter(({ digest }) => !large.some((other) => other.digest === digest)));
    actions.push(built.action);
  }
  const title = titleError(draft.title);
  const text = textError(draft, maxDescription);
  const list = listError(draft, registrations);
  const sound = !title && !text && !list && Object.keys(errors).length === 0;
  return {
    actions: [...registrations, ...actions],
    registrations: registrations.length,
    large,
    errors: { ...(title && { title }), ...(text && { text }), ...(list && { list }), actions: errors },
    contexts,
    sound,
  };
}

/** What the record and the treasury would be after these actions. */
function contextAfter(context: BuildContext, actions: readonly Action[]): BuildContext {
  const { history, now, tokens } = context;
  if (actions.length === 0) return context;
  return {
    history: simulateActions(actions, history, { now }).history,
    now,
    tokens: afterSpending(tokens, actions),
  };
}

/** splitDescription's limit: a longer title would be cut for readers. */
const MAX_TITLE = 200;

function titleError(title: string): string | undefined {
  const length = [...title.trim()].length;
  if (length === 0) return "Give the proposal a title.";
  if (/[\r\n]/.test(title.trim())) return "A title has one line.";
  return length > MAX_TITLE
    ? `A title has at most ${MAX_TITLE} characters; this one has ${length}.`
    : undefined;
}

function textError({ title, text }: ProposalDraft, limit: number | undefined): string | undefined {
  if (text.trim() === "") return "Say why: voters decide by it.";
  if (limit === undefined) return undefined;
  const over = new TextEncoder().encode(text.trim()).length - roomForText(limit, title);
  return over > 0 ? `The text is too long by ${over} bytes. Shorten it.` : undefined;
}

function listError({ actions }: ProposalDraft, registrations: readonly Action[]): string | undefined {
  if (actions.length === 0) return "Add at least one action: what should change?";
  const carried = registrations.reduce(
    (sum, action) => sum + (action.type === "publishDocument" ? size(action.document) : 0),
    0,
  );
  if (carried <= MAX_CARRIED) return undefined;
  return `The documents of these actions have ${carried} bytes together; a proposal can carry ${MAX_CARRIED}. Make two proposals of it.`;
}
