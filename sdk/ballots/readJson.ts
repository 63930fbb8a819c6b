import { BallotsError } from "./BallotsError.ts";

/** Reads JSON of at most so many bytes. `what` names it. Throws {@link BallotsError}. */
export function readJson(content: string | Uint8Array, most: number, what: string): unknown {
  if (content.length > most)
    throw new BallotsError(`This is too large for ${what}.`, {
      details: `At most ${most} bytes are read, it has ${content.length}.`,
      remedy: `Choose ${what} that was exported here.`,
    });
  try {
    return JSON.parse(
      typeof content === "string" ? content : new TextDecoder("utf-8", { fatal: true }).decode(content),
    );
  } catch (cause) {
    throw new BallotsError(`This is not ${what}.`, {
      details: "It is no JSON in UTF-8.",
      remedy: `Choose ${what} that was exported here, or paste all of it.`,
      cause,
    });
  }
}
