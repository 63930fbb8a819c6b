import { bySource, columns, PLACE, placeOf, type Table, UNIT } from "./Table.ts";

export const treasury: Table = {
  name: "treasury",
  about:
    "Money that came to the treasury or left it, as events say; plain transfers of tokens to it leave none here",
  columns: [
    ...columns("kind", "token", ["amount", UNIT], "counterparty", "run", "proposal", "above_limit"),
    ...PLACE,
  ],
  rows: ({ history }) =>
    history.treasury.movements.map(
      ({ kind, token, amount, counterparty, runId, proposalId, aboveLimit, source }) => [
        ...[kind, token, amount, counterparty, runId, proposalId, aboveLimit, ...placeOf(source)],
      ],
    ),
};

export const tokens: Table = {
  name: "tokens",
  about: "How amounts of a token are written; the zero address stands for ether",
  columns: columns("address", "symbol", "decimals"),
  rows: (edition) => edition.tokens.map(({ address, symbol, decimals }) => [address, symbol, decimals]),
};

export const lodgings: Table = {
  name: "lodgings",
  about:
    "Votes that a member lodged to leave over a proposal, with its reason, also if it took them back later",
  columns: [
    ...columns("fork", "proposal", "member", ["amount", "smallest unit of the vote token"], "reason"),
    ...PLACE,
  ],
  rows: ({ history }) =>
    Object.values(history.forks)
      .flatMap(({ id, proposalId, statements }) => statements.map((each) => ({ id, proposalId, ...each })))
      .sort(bySource)
      .map(({ id, proposalId, member, amount, reason, source }) => [
        ...[id, proposalId, member, amount, reason, ...placeOf(source)],
      ]),
};

export const forks: Table = {
  name: "forks",
  about: "A way out of the stewardship over a proposal, as it stands at the block",
  columns: [
    ...columns("id", "proposal", "opener", "status", ["lodged", "smallest unit of the vote token"]),
    ...columns("child_governor", "child_token", "child_treasury"),
    ...PLACE,
  ],
  rows: ({ history }) =>
    Object.values(history.forks)
      .sort(bySource)
      .map(({ id, proposalId, opener, status, lodged, child, source }) => [
        ...[id, proposalId, opener, status, lodged, child?.governor, child?.token, child?.treasury],
        ...placeOf(source),
      ]),
};
