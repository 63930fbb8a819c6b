"use client";
import { useState, useSyncExternalStore } from "react";
import { keepTheme, readTheme, type Theme } from "../lib/theme.ts";
import style from "./ThemeSwitch.module.css";

const words: Record<Theme, string> = { system: "As this device", light: "Light", dark: "Dark" };

function noSubscription(): () => void {
  return () => {};
}

/** Light, dark, or as the device has it. */
export function ThemeSwitch() {
  const kept = useSyncExternalStore(noSubscription, readTheme, () => "system" as const);
  const [chosen, setChosen] = useState<Theme>();
  function choose(theme: Theme) {
    keepTheme(theme);
    setChosen(theme);
  }
  return (
    <label className={style.theme}>
      <span>Theme</span>
      <select
        value={chosen ?? kept}
        onChange={(event) => choose(event.target.value as Theme)}
        className={style.select}
      >
        {(Object.keys(words) as Theme[]).map((theme) => (
          <option key={theme} value={theme}>
            {words[theme]}
          </option>
        ))}
      </select>
    </label>
  );
}
