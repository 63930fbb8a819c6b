import { describeEvent } from "../../history/describe/event.ts";
import { columns, PLACE, placeOf, type Table } from "./Table.ts";

export const events: Table = {
  name: "events",
  about: "Everything that happened, in order, in a sentence",
  columns: [...columns("contract", "event", "proposal", "sentence"), ...PLACE],
  rows: ({ history, context }) =>
    history.timeline.map((entry) => [
      ...[entry.role, entry.eventName ?? "unknown", entry.proposalId, describeEvent(entry, context)],
      ...placeOf(entry.source),
    ]),
};
