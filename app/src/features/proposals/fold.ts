const PLAIN = /^[ -~\s]*$/;
/** Accents, and characters that nobody sees: joiners, direction marks, soft hyphens. */
const UNSEEN = /[\p{M}\p{Cf}]/gu;

/** Letters compared without case, accents and invisible characters. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  // A sigma at a word's end is a sigma.
  return text.normalize("NFD").replace(UNSEEN, "").toLowerCase().replaceAll("ς", "σ");
}
