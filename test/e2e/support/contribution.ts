/** What somebody without votes writes into the form of a request, field by field. */
export function contributionAsked(address: string): readonly (readonly [label: string, text: string])[] {
  return [
    ["In one line", "Ran the evaluation plan on release 1"],
    ["What you did, and why it should be recorded", "All tasks of the plan, three seeds each."],
    ["Where the evidence is", "https://example.org/evaluation/results.json"],
    ["Your address", address],
    ["Votes that you ask for", "250"],
  ];
}
