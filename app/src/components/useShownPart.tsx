"use client";
import { type ReactNode, useState } from "react";
import { Button } from "./Button.tsx";

/** Longer lists than this are shown in parts: a page of many thousand entries helps nobody. */
const STEP = 100;

/** The first part of a list, and the button that shows more of it; none while all is shown. */
export function useShownPart<T>(
  items: readonly T[],
  what: string,
  step = STEP,
): { shown: readonly T[]; more: ReactNode } {
  const [count, setCount] = useState(step);
  if (items.length <= count) return { shown: items, more: null };
  const next = Math.min(step, items.length - count);
  return {
    shown: items.slice(0, count),
    more: (
      <p>
        <Button onClick={() => setCount(count + step)}>
          {`Show ${next} more of ${items.length} ${what}`}
        </Button>
      </p>
    ),
  };
}
