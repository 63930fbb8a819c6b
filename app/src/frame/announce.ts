"use client";
/** Says something to a screen reader without moving the focus. The frame holds the live region. */
export const ANNOUNCER_ID = "announcer";

export function announce(text: string): void {
  const region = document.getElementById(ANNOUNCER_ID);
  if (region === null) return;
  region.textContent = "";
  // A pause lets the same words be said twice.
  setTimeout(() => {
    region.textContent = text;
  }, 50);
}
