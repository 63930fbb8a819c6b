import { datasets, documents, locators, terms } from "./catalogue.ts";
import { events } from "./events.ts";
import { calls, classRules, proposals, settings, skippedBallots, votes } from "./governance.ts";
import { delegations, members, transfers } from "./members.ts";
import { contributions, models, releases, resolutions, standings } from "./models.ts";
import { forks, lodgings, tokens, treasury } from "./money.ts";
import { bonds, milestones, payments, runRecords, runs, submissions } from "./runs.ts";
import type { Table } from "./Table.ts";

export type { Table };

/** Every table of the bundle. */
export const tables: readonly Table[] = [
  proposals,
  calls,
  votes,
  skippedBallots,
  members,
  transfers,
  delegations,
  datasets,
  locators,
  terms,
  documents,
  models,
  standings,
  releases,
  contributions,
  resolutions,
  runs,
  milestones,
  submissions,
  payments,
  bonds,
  runRecords,
  treasury,
  tokens,
  forks,
  lodgings,
  settings,
  classRules,
  events,
];
