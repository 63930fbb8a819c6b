/*
 * A page is shown before its code has arrived. Whoever presses a button in that moment has pressed it: the last such
 * press is remembered and done when the page comes to life.
 */
declare global {
  var commonweightPressed: HTMLElement | undefined;
  var commonweightAlive: boolean | undefined;
}

/** Set into each page by scripts/site/relocate.ts, to run before everything else. */
export const earlyClickScript =
  'addEventListener("click",function(e){if(!self.commonweightAlive&&e.target.closest)self.commonweightPressed=e.target.closest("button")||self.commonweightPressed},true);';

/** Does what was pressed too early. To be called once the page's own handlers are in place. */
export function replayEarlyClick(): void {
  const pressed = globalThis.commonweightPressed;
  globalThis.commonweightAlive = true;
  globalThis.commonweightPressed = undefined;
  if (pressed?.isConnected === true) pressed.click();
}
