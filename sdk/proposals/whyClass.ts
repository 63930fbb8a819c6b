import type { ClassExplanation } from "./explainClass.ts";

/**
 * Why a proposal is of its class, in one sentence: the call that decides it. `sentences` say what each call does, see
 * describeActions.
 */
export function whyClass(explanation: ClassExplanation, sentences: readonly string[]): string {
  const { class: name, calls, deciding } = explanation;
  const [first = 0] = deciding;
  if (calls.length === 1) return `Its call makes it ${name}.`;
  if (deciding.length === calls.length) return `Each of its ${calls.length} calls makes it ${name}.`;
  if (deciding.length > 1) return `${numbered(deciding)} make it ${name}.`;
  const sentence = sentences[first];
  return `Call ${first + 1} makes it ${name}${sentence ? `: ${lowerFirst(sentence)}` : ""}.`;
}

/** "Calls 1, 2 and 4" */
function numbered(indexes: readonly number[]): string {
  const numbers = indexes.map((index) => index + 1);
  return `Calls ${numbers.slice(0, -1).join(", ")} and ${numbers.at(-1)}`;
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
