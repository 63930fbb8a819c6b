import { houseOf } from "../../chain/deployment.ts";
import { choiceOf } from "../../chain/enums.ts";
import { decodeCalls } from "../../proposals/decodeCall.ts";
import { describeActions } from "../../proposals/describeAction.ts";
import type { Edition } from "../edition/Edition.ts";
import { outcomeOf } from "../facts/outcomeOf.ts";
import { BASIS_POINTS, byId, columns, PLACE, placeOf, SECONDS, type Table, VOTES } from "./Table.ts";

export const proposals: Table = {
  name: "proposals",
  about: "A proposal, what it needed and what became of it",
  columns: [
    ...columns(
      "id",
      "title",
      "class",
      "state",
      "proposer",
      "calls",
      ["snapshot", "governor's clock"],
      ["deadline", "governor's clock"],
    ),
    ...columns(["for", VOTES], ["against", VOTES], ["abstain", VOTES], ["quorum", VOTES], ["supply", VOTES]),
    ...columns(["approval", BASIS_POINTS], ["executable_from", SECONDS], "operation", "description"),
    ...PLACE,
    ...columns("queued_in", "executed_in", "cancelled_in", "expired_in"),
  ],
  rows: (edition) =>
    listed(edition).map((proposal) => {
      const { id, title, proposer, calls, snapshot, deadline, tally, queued, description, created } =
        proposal;
      const { class: proposalClass, state, needed } = outcomeOf(edition, proposal);
      return [
        ...[id, title, proposalClass, state, proposer, calls.length, snapshot, deadline.value],
        ...[tally.for, tally.against, tally.abstain, needed?.quorum, needed?.supply, needed?.approval],
        ...[queued?.eta, queued?.operation, description, ...placeOf(created)],
        ...[queued?.source, proposal.executed, proposal.cancelled, proposal.expired].map(
          (source) => source?.transactionHash,
        ),
      ];
    }),
};

export const calls: Table = {
  name: "calls",
  about: "A call of a proposal",
  columns: columns("proposal", "index", "target", ["value", "wei"], "data", "class", "action", "sentence"),
  rows: (edition) =>
    listed(edition).flatMap((proposal) => {
      const actions = decodeCalls(houseOf(edition.deployment, edition.stewardship), proposal.calls);
      const sentences = describeActions(actions, edition.context);
      const { callClasses } = outcomeOf(edition, proposal);
      return proposal.calls.map(({ target, value, data }, index) => [
        ...[
          proposal.id,
          index,
          target,
          value,
          data,
          callClasses[index],
          actions[index]?.type,
          sentences[index],
        ],
      ]);
    }),
};

export const votes: Table = {
  name: "votes",
  about: "A vote that was counted",
  columns: [...columns("proposal", "voter", "choice", ["weight", VOTES], "reason"), ...PLACE],
  rows: (edition) =>
    listed(edition).flatMap(({ id, votes: cast }) =>
      cast.map(({ voter, support, weight, reason, source }) => [
        ...[id, voter, choiceOf(support) ?? `choice ${support}`, weight, reason],
        ...placeOf(source),
      ]),
    ),
};

export const skippedBallots: Table = {
  name: "skipped-ballots",
  about: "A relayed ballot that was not counted, and why",
  columns: [...columns("proposal", "voter", "fault"), ...PLACE],
  rows: (edition) =>
    listed(edition).flatMap(({ id, skipped }) =>
      skipped.map(({ voter, fault, source }) => [id, voter, fault, ...placeOf(source)]),
    ),
};

export const settings: Table = {
  name: "settings",
  about: "A value of a setting and the vote that set it; none for what the contract was built with",
  columns: [...columns("setting", "value", "proposal"), ...PLACE],
  rows: ({ history }) =>
    Object.entries(history.settings)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([setting, values]) =>
        values.map(({ value, proposalId, source }) => [setting, value, proposalId, ...placeOf(source)]),
      ),
};

export const classRules: Table = {
  name: "class-rules",
  about: "What a class asks of its proposals, and the vote that set it",
  columns: [
    ...columns("class", ["voting_period", "seconds"], ["quorum", BASIS_POINTS], ["approval", BASIS_POINTS]),
    ...columns("proposal"),
    ...PLACE,
  ],
  rows: ({ history }) =>
    Object.entries(history.classes.rules)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([name, values]) =>
        values.map(({ value, proposalId, source }) => [
          ...[name, value.votingPeriod, value.quorum, value.approval, proposalId],
          ...placeOf(source),
        ]),
      ),
};

function listed({ history }: Edition) {
  return Object.values(history.proposals).sort(byId);
}
