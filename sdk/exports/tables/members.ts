import { profilesOf } from "../../history/profilesOf.ts";
import { columns, PLACE, placeOf, type Table, VOTES } from "./Table.ts";

export const members: Table = {
  name: "members",
  about:
    "An account that ever held tokens or votes, as it stands at the block; names are the accounts' own word",
  columns: columns("account", "name", ["tokens", VOTES], ["votes", VOTES], "delegate"),
  rows: ({ history }) => {
    const profiles = profilesOf(history);
    return Object.values(history.members)
      .sort((a, b) => (a.address.toLowerCase() < b.address.toLowerCase() ? -1 : 1))
      .map(({ address, balance, votes, delegate }) => [
        ...[address, profiles[address]?.name, balance, votes, delegate],
      ]);
  },
};

export const transfers: Table = {
  name: "transfers",
  about: "A transfer of the vote token; from the zero address it was minted, to it burned",
  columns: [...columns("from", "to", ["amount", VOTES]), ...PLACE],
  rows: ({ book }) =>
    book
      .all("token", "Transfer")
      .map((log) => [
        log.args.from,
        log.args.to,
        log.args.value,
        ...placeOf({ ...log, event: log.eventName }),
      ]),
};

export const delegations: Table = {
  name: "delegations",
  about: "A change of who votes with an account's tokens",
  columns: [...columns("delegator", "from_delegate", "to_delegate"), ...PLACE],
  rows: ({ book }) =>
    book
      .all("token", "DelegateChanged")
      .map((log) => [
        ...[log.args.delegator, log.args.fromDelegate, log.args.toDelegate],
        ...placeOf({ ...log, event: log.eventName }),
      ]),
};
