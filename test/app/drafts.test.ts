import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { expectedHours, plannedCost } from "../../app/src/features/propose/actions/budget.ts";
import { ACTION_TYPES } from "../../app/src/features/propose/actions/labels.ts";
import { describeDraft, roomForText } from "../../app/src/features/propose/compose/description.ts";
import { withAskedAction } from "../../app/src/features/propose/draft/askedAction.ts";
import { emptyDraft, freshKey, moved, readDraft } from "../../app/src/features/propose/draft/draft.ts";
import { draftFile, draftFileName, parseDraftFile } from "../../app/src/features/propose/draft/file.ts";
import { DraftError } from "../../app/src/features/propose/draft/shape.ts";
import { matching, move } from "../../app/src/features/propose/parts/comboboxOptions.ts";
import { address } from "./helpers/proposals.ts";
import { draft } from "./helpers/proposing.ts";

const refused = (content: string, why: RegExp) =>
  assert.throws(
    () => parseDraftFile(content),
    (error) => error instanceof DraftError && why.test(error.message),
  );

describe("a draft as a file", () => {
  const whole = {
    title: "Adopt Wikimedia",
    text: "Because.",
    actions: ACTION_TYPES.map((type, index) => draft(type, {}, `a${index}`)),
  };

  it("comes back as it was, whatever kinds of action it has", () => {
    assert.deepEqual(parseDraftFile(draftFile(whole)), whole);
  });

  it("is named after its title", () => {
    assert.equal(draftFileName(whole), "adopt-wikimedia.draft.json");
    assert.equal(draftFileName({ ...whole, title: "?!" }), "proposal.draft.json");
  });

  it("is refused with the field that is wrong", () => {
    refused("{", /no JSON/);
    refused('{"kind":"other"}', /kind is "other"/);
    const with1 = (action: unknown) =>
      JSON.stringify({ kind: "commonweight/proposal-draft@1", title: "", text: "", actions: [action] });
    refused(with1({ type: "burn" }), /draft\.actions\[0\]\.type is no kind of action/);
    refused(with1({ ...draft("pay"), amount: 5 }), /draft\.actions\[0\]\.amount is not a text/);
    refused(
      with1({ ...draft("fundRun"), kind: "Guess" }),
      /draft\.actions\[0\]\.kind is not one of Pretrain/,
    );
  });

  it("drops what it does not know, and refuses two parts with one key", () => {
    const extra = { title: "", text: "", actions: [{ ...draft("pay"), script: "x" }], evil: true };
    assert.deepEqual(readDraft(extra), { title: "", text: "", actions: [draft("pay")] });
    assert.throws(
      () => readDraft({ title: "", text: "", actions: [draft("pay"), draft("pay")] }),
      DraftError,
    );
  });
});

describe("the list of actions", () => {
  it("moves an action by one place and no further than the ends", () => {
    assert.deepEqual(moved(["a", "b", "c"], 0, 1), ["b", "a", "c"]);
    assert.deepEqual(moved(["a", "b", "c"], 2, -1), ["a", "c", "b"]);
    assert.deepEqual(moved(["a", "b"], 1, 1), ["a", "b"]);
  });

  it("never gives a key twice", () => {
    assert.equal(freshKey([{ key: "a2" }], "a"), "a3");
  });
});

describe("a description", () => {
  const proposer = address(5);

  it("opens with the title and ends with who may propose it", () => {
    const text = describeDraft({ title: " Adopt ", text: "Because.\n" }, proposer);
    assert.equal(text, `# Adopt\n\nBecause.\n\n#proposer=${proposer}`);
  });

  it("has exactly the room for the text that the limit leaves", () => {
    const room = roomForText(1_000, "Título");
    const text = describeDraft({ title: "Título", text: "x".repeat(room) }, proposer);
    assert.equal(new TextEncoder().encode(text).length, 1_000);
  });
});

describe("a field that offers what fits", () => {
  const options = [
    { value: "1", label: "Común Corpus", detail: "Full" },
    { value: "2", label: "Common Pile", detail: "Revision only" },
  ];

  it("finds every word in name or detail, whatever case and accents", () => {
    assert.deepEqual(
      matching(options, "COMUN full").map(({ value }) => value),
      ["1"],
    );
    assert.deepEqual(matching(options, "com").length, 2);
    assert.deepEqual(matching(options, "com zzz"), []);
    assert.equal(matching(options, "  "), options);
  });

  it("goes round with the arrow keys", () => {
    assert.deepEqual(
      [move(-1, 3, 1), move(-1, 3, -1), move(2, 3, 1), move(0, 3, -1), move(0, 0, 1)],
      [0, 2, 0, 2, -1],
    );
  });
});

describe("a budget", () => {
  it("costs hours times price, and is told only when both are given", () => {
    assert.equal(plannedCost("240", "2"), 480);
    assert.equal(plannedCost("240", ""), undefined);
    assert.equal(plannedCost("-1", "2"), undefined);
  });

  it("takes the hours of the DCLM 1B budget for its parameters and tokens", () => {
    assert.equal(Math.round(expectedHours("1.4", "28") ?? 0), 240);
    assert.equal(expectedHours("", "28"), undefined);
  });
});

describe("a link that asks for an action", () => {
  const asked = (query: string) => new URLSearchParams(query);

  it("adds the cancellation of a run, once", () => {
    const once = withAskedAction(emptyDraft, asked("action=cancelRun&run=1"));
    assert.deepEqual(
      once.actions.map(({ type }) => type),
      ["cancelRun"],
    );
    assert.equal(withAskedAction(once, asked("action=cancelRun&run=1")), once);
  });

  it("adds nothing that it does not know", () => {
    for (const query of ["action=pay&run=1", "action=cancelRun", "action=cancelRun&run=<b>"])
      assert.equal(withAskedAction(emptyDraft, asked(query)), emptyDraft);
  });
});
