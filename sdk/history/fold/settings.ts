import type { Source } from "../source.ts";
import type { SettingName } from "../types/settings.ts";
import type { History } from "../types.ts";
import type { Draft } from "./draft.ts";

export function changeSetting(
  draft: Draft<History>,
  setting: SettingName,
  value: bigint | number,
  source: Source,
): undefined {
  const settings = draft.edit(draft.root, "settings");
  settings[setting] = [...(settings[setting] ?? []), { value: BigInt(value), source }];
}
