import { DraftError, list, record, text } from "./shape.ts";
import {
  type ActionDraft,
  type ActionDrafts,
  actionShapes,
  type DraftType,
  milestoneShape,
} from "./shapes.ts";

/** A proposal that is being written. Keys tell its parts apart while they move. */
export interface ProposalDraft {
  readonly title: string;
  readonly text: string;
  readonly actions: readonly ActionDraft[];
}

export const emptyDraft: ProposalDraft = { title: "", text: "", actions: [] };

export function isEmpty({ title, text: body, actions }: ProposalDraft): boolean {
  return title === "" && body === "" && actions.length === 0;
}

/** An action of a kind with nothing filled in. */
export function blankAction<T extends DraftType>(type: T, key: string): ActionDrafts[T] {
  const blank = { ...actionShapes[type].blank, key };
  if (blank.type === "fundRun")
    return { ...blank, milestones: [blankMilestone(`${key}-1`)] } as ActionDrafts[T];
  return blank as ActionDrafts[T];
}

export function blankMilestone(key: string) {
  return { ...milestoneShape.blank, key };
}

/** The next key that no part of the list has. */
export function freshKey(parts: readonly { readonly key: string }[], prefix: string): string {
  let number = parts.length + 1;
  while (parts.some((part) => part.key === `${prefix}${number}`)) number += 1;
  return `${prefix}${number}`;
}

/** The list with the item at an index moved by one place; unchanged at the ends. */
export function moved<T>(items: readonly T[], index: number, by: 1 | -1): readonly T[] {
  const other = index + by;
  const [item, neighbour] = [items[index], items[other]];
  if (item === undefined || neighbour === undefined) return items;
  return items.map((each, i) => (i === index ? neighbour : i === other ? item : each));
}

const action = {
  blank: actionShapes.recordResolution.blank as ActionDraft,
  read: (value: unknown, path: string): ActionDraft => {
    const type = typeof value === "object" && value !== null && "type" in value ? value.type : undefined;
    if (typeof type !== "string" || !(type in actionShapes))
      throw new DraftError(`${path}.type is no kind of action`);
    return actionShapes[type as DraftType].read(value, path);
  },
};

const shape = record({ title: text(), text: text(), actions: list(action) });

/** Reads a draft from JSON that somebody may have edited. Throws {@link DraftError} naming the field that is wrong. */
export function readDraft(value: unknown): ProposalDraft {
  const draft = shape.read(value, "draft");
  const keys = new Set(draft.actions.map(({ key }) => key));
  if (keys.size !== draft.actions.length) throw new DraftError("draft.actions has a key twice");
  return draft;
}
