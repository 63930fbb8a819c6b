import { getAbiItem } from "viem";
import { stewardshipForkAbi } from "../../chain/abi/stewardshipFork.ts";
import { FORK_STATUSES } from "../../chain/enums.ts";
import type {
  Fork,
  ForkBeginning,
  ForkChild,
  ForkPlan,
  ForkShare,
  Lodging,
  LodgingStatement,
} from "../../history/types/forks.ts";
import { account, big, type Check, hash, list, object, oneOf, record, text, whole } from "./check.ts";
import { abiCheck } from "./events.ts";
import { source } from "./source.ts";

const opened = getAbiItem({ abi: stewardshipForkAbi, name: "ForkOpened" });
const plan = abiCheck(opened.inputs[3]) as Check<ForkPlan>;

export const fork = object<Fork>(
  {
    id: hash,
    proposalId: big,
    opener: account,
    plan,
    status: oneOf(FORK_STATUSES),
    lodged: big,
    supply: big,
    lodgings: record(
      object<Lodging>({ member: account, amount: big, claimed: big, movedIn: big, since: whole }),
    ),
    statements: list(object<LodgingStatement>({ member: account, amount: big, reason: text, source })),
    shares: record(object<ForkShare>({ token: account, setAside: big, settled: big, released: big, source })),
    source,
  },
  {
    begun: object<ForkBeginning>({ joinUntil: whole, finishUntil: whole, source }),
    child: object<ForkChild>({ governor: account, token: account, treasury: account, burned: big, source }),
    abandoned: source,
  },
);
