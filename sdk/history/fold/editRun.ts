import type { RunStatus } from "../../chain/enums.ts";
import type { Source } from "../source.ts";
import type { History } from "../types.ts";
import type { Draft } from "./draft.ts";

export function editRun(draft: Draft<History>, id: bigint) {
  return draft.edit(draft.edit(draft.root, "runs"), String(id));
}

export function setStatus(draft: Draft<History>, id: bigint, value: RunStatus, source: Source): void {
  draft.push(editRun(draft, id), "statuses", { value, source });
}
