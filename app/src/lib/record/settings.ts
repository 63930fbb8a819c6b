import type { History, SettingName, SettingValue } from "@commonweight/sdk/history";

/** The numbers of the rule as they hold now, each with the event and the vote that set it. What no event told is absent. */
export type SettingsNow = Readonly<Partial<Record<SettingName, SettingValue>>>;

export function settingsNow({ settings }: Pick<History, "settings">): SettingsNow {
  const now: Partial<Record<SettingName, SettingValue>> = {};
  for (const [name, values] of Object.entries(settings) as [SettingName, readonly SettingValue[]][]) {
    const last = values.at(-1);
    if (last !== undefined) now[name] = last;
  }
  return now;
}
