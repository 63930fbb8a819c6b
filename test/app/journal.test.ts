import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  catalogueAbi,
  modelRegistryAbi,
  stewardGovernorAbi,
  stewardTimelockAbi,
  stewardTokenAbi,
  trainingRunsAbi,
  treasuryAbi,
} from "@commonweight/sdk/chain";
import type { Movement, TimelineEntry } from "@commonweight/sdk/history";
import { type Address, zeroAddress } from "viem";
import { isNote, KIND_FILTERS, kindFilterFrom, kindOf } from "../../app/src/features/history/kinds.ts";
import { statements, withoutEvent } from "../../app/src/features/history/statement.ts";
import {
  byDay,
  type Line,
  STEP,
  sayDay,
  select,
  shownFrom,
} from "../../app/src/features/history/timeline.ts";
import { ada, minted, voted } from "../sdk/helpers/logs.ts";
import { accepted, funded, historyOf, paid, submitted } from "./helpers/runs.ts";

const ABIS = {
  token: stewardTokenAbi,
  governor: stewardGovernorAbi,
  timelock: stewardTimelockAbi,
  treasury: treasuryAbi,
  registry: modelRegistryAbi,
  runs: trainingRunsAbi,
  catalogue: catalogueAbi,
} as const;

type Named = Pick<TimelineEntry, "role" | "eventName">;

const everyEvent: readonly Named[] = Object.entries(ABIS).flatMap(([role, abi]) =>
  abi.flatMap((item) => (item.type === "event" ? [{ role, eventName: item.name } as Named] : [])),
);

describe("the kinds of the record", () => {
  const kindIn = (role: Named["role"], eventName: Named["eventName"]) => kindOf({ role, eventName } as Named);

  it("have a place for every event of every contract", () => {
    const kinds = new Set<string>(KIND_FILTERS.map(({ value }) => value));
    for (const event of everyEvent) assert.ok(kinds.has(kindOf(event)), `${event.role} ${event.eventName}`);
  });

  it("each have an event of their own", () => {
    const used = new Set<string>(everyEvent.filter((event) => !isNote(event)).map(kindOf));
    for (const { value } of KIND_FILTERS) if (value !== "all") assert.ok(used.has(value), value);
  });

  it("tell a rule's change from a decision under the rules", () => {
    assert.equal(kindIn("governor", "ProposalCreated"), "decisions");
    assert.equal(kindIn("governor", "ProposalThresholdSet"), "settings");
    assert.equal(kindIn("governor", "QuorumFloorSet"), "settings");
    assert.equal(kindIn("timelock", "RoleGranted"), "settings");
    assert.equal(kindIn("treasury", "LimitSet"), "settings");
    assert.equal(kindIn("treasury", "Paid"), "money");
    assert.equal(kindIn("runs", "TranchePaid"), "money");
    assert.equal(kindIn("runs", "RunFunded"), "runs");
    assert.equal(kindIn("registry", "StandingChanged"), "data");
  });

  it("never leave out an event that is not known", () => {
    assert.equal(isNote({ eventName: null }), false);
    assert.equal(kindIn("governor", null), "settings");
  });

  it("given an address that names no kind, show everything", () => {
    assert.equal(kindFilterFrom("nonsense"), "all");
    assert.equal(kindFilterFrom("money"), "money");
  });
});

describe("what a reader asks of the record", () => {
  const history = historyOf(
    minted(ada, 5n),
    voted(ada, 1n, 1, 5n),
    {
      role: "token",
      eventName: "DelegateVotesChanged",
      args: { delegate: ada, previousVotes: 0n, newVotes: 5n },
    },
    funded(),
  );
  const sentences = [
    "Zoë received 5 votes",
    "Zoë voted For proposal 1",
    "Zoë now has 5 votes",
    "A run was funded",
  ];
  const lines: Line[] = history.timeline.map((entry, index) => ({
    entry,
    sentence: sentences[index] ?? "",
    reason: entry.eventName === "VoteCast" ? "Clear enough" : "",
  }));
  const asked = (changes: Partial<Parameters<typeof select>[1]>) =>
    select(lines, { kind: "all", wanted: "", notes: false, ...changes });

  it("comes newest first, without the contracts' notes, which are counted", () => {
    const { lines: found, hiddenNotes } = asked({});
    assert.deepEqual(
      found.map(({ sentence }) => sentence),
      ["A run was funded", "Zoë voted For proposal 1", "Zoë received 5 votes"],
    );
    assert.equal(hiddenNotes, 1);
    assert.equal(asked({ notes: true }).lines.length, 4);
  });

  it("finds every word, in sentences and reasons, without regard to case and accents", () => {
    assert.deepEqual(
      asked({ wanted: "zoe ENOUGH" }).lines.map(({ sentence }) => sentence),
      ["Zoë voted For proposal 1"],
    );
    assert.deepEqual(asked({ wanted: "zoe nowhere" }).lines, []);
  });

  it("finds a block by its number", () => {
    assert.equal(asked({ wanted: "block 4" }).lines[0]?.sentence, "A run was funded");
  });

  it("keeps to a kind", () => {
    assert.equal(asked({ kind: "votes" }).lines.length, 1);
  });

  it("parts the days in UTC", () => {
    const at = (timestamp: number): Line => {
      const [line] = lines;
      if (line === undefined) throw new Error("There is no line");
      return { ...line, entry: { ...line.entry, source: { ...line.entry.source, timestamp } } };
    };
    const days = byDay([at(86_400), at(86_399), at(1)]);
    assert.deepEqual(
      days.map(({ date, lines: those }) => [date, those.length]),
      [
        ["1970-01-02", 1],
        ["1970-01-01", 2],
      ],
    );
    assert.equal(sayDay("2026-12-04"), "Friday 4 December 2026");
  });

  it("shows at least one step of entries, whatever the address says", () => {
    assert.deepEqual(["300", "7", "-1", "x", null].map(shownFrom), [300, STEP, STEP, STEP, STEP]);
  });
});

describe("the treasury's statement", () => {
  const dollar: Address = ada;
  const { timeline } = historyOf(funded(), accepted, submitted(0n, 30), paid(0n, 60n));
  const source = timeline[0]?.source;
  if (source === undefined) throw new Error("There is no event");
  const movement = (kind: Movement["kind"], token: Address, amount: bigint): Movement => ({
    kind,
    token,
    amount,
    aboveLimit: false,
    source,
  });

  it("adds up each token by itself, ether first", () => {
    const movements = [
      movement("runFunded", dollar, 552n),
      movement("received", zeroAddress, 7n),
      movement("paid", dollar, 60n),
      movement("runRefunded", dollar, 40n),
    ];
    const [ether, dollars] = statements({ treasury: { movements, limits: {} } });
    assert.deepEqual([ether?.token, ether?.net], [zeroAddress, 7n]);
    assert.deepEqual(
      [dollars?.received, dollars?.refunded, dollars?.paid, dollars?.funded, dollars?.net],
      [0n, 40n, 60n, 552n, -572n],
    );
    assert.equal(dollars?.movements[0]?.kind, "runRefunded");
  });

  it("says what must have come in without an event", () => {
    assert.equal(withoutEvent({ net: -572n }, 908n), 1_480n);
    assert.equal(withoutEvent({ net: 7n }, 7n), 0n);
  });
});
