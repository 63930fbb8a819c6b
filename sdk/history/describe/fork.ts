import type { KnownEvent } from "../../chain/log.ts";
import { sayVotes } from "../../words/amounts.ts";
import type { Context } from "../../words/context.ts";
import { proposalNumber, sayAccount, shortDigest } from "../../words/names.ts";
import { sayTime } from "../../words/times.ts";

export function describeForkEvent(event: KnownEvent<"fork">, context: Context): string {
  const fork = (id: `0x${string}`) => `fork ${shortDigest(id)}`;
  const who = (account: `0x${string}`) => sayAccount(account, context);
  const votes = (amount: bigint) => sayVotes(amount, context);
  switch (event.eventName) {
    case "ForkOpened": {
      const { forkId, proposalId, opener } = event.args;
      return `${who(opener)} opened ${fork(forkId)} for those who leave over ${proposalNumber(proposalId)}`;
    }
    case "Lodged": {
      const { forkId, member, amount, lodged } = event.args;
      return `${who(member)} lodged ${votes(amount)} in ${fork(forkId)}, which has ${votes(lodged)} now`;
    }
    case "Withdrawn": {
      const { forkId, member, amount, lodged } = event.args;
      return `${who(member)} took ${votes(amount)} back from ${fork(forkId)}, which has ${votes(lodged)} now`;
    }
    case "LodgingMoved": {
      const { from, to, member, amount } = event.args;
      return `${who(member)} moved ${votes(amount)} from ${fork(from)} to ${fork(to)}`;
    }
    case "ForkBegun": {
      const { forkId, lodged, supply, joinUntil, finishUntil } = event.args;
      return `${sentence(fork(forkId))} began with ${votes(lodged)} of ${votes(supply)}; others can join until ${sayTime(Number(joinUntil))}, and it must be finished by ${sayTime(Number(finishUntil))}`;
    }
    case "ForkFinished": {
      const { forkId, childGovernor, burned } = event.args;
      return `${sentence(fork(forkId))} is finished: ${votes(burned)} left for the community of the governor ${who(childGovernor)}`;
    }
    case "Claimed": {
      const { forkId, member, amount } = event.args;
      return `${who(member)} took ${votes(amount)} of the community that ${fork(forkId)} founded`;
    }
    case "ForkAbandoned":
      return `${sentence(fork(event.args.forkId))} was abandoned: it was not finished in time, and everybody can take back what they lodged`;
  }
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
