import type { Address, Hex } from "viem";
import type { KnownLog, StewardshipLog } from "../../chain/log.ts";
import { addedShare } from "../../forks/addedShare.ts";
import type { ForkBook, ForkEntry } from "./ForkBook.ts";

interface Share {
  amount: bigint;
  /** The lodged tokens that have their share already. */
  counted: bigint;
}

type Tell = (fork: Hex, holds: boolean, reason: string, log: StewardshipLog) => void;

/** What the treasury keeps of one asset for each fork, worked out again as TreasuryReserves does. */
export class ShareBook {
  readonly shares = new Map<Hex, Share>();
  readonly #token: Address;
  readonly #forks: ForkBook;
  readonly #tell: Tell;
  /** Forks whose share must be set aside before the payment that was told last leaves. */
  #awaited = new Map<Hex, StewardshipLog>();

  constructor(token: Address, forks: ForkBook, tell: Tell) {
    this.#token = token;
    this.#forks = forks;
    this.#tell = tell;
  }

  get ringFenced(): bigint {
    return [...this.shares.values()].reduce((sum, { amount }) => sum + amount, 0n);
  }

  /** @param balance What the treasury held of the asset right before the log. */
  apply(log: StewardshipLog, balance: bigint): void {
    const mine = isOfAsset(log) && log.args.token === this.#token ? log : undefined;
    if (mine?.eventName === "ShareRingFenced") {
      this.#ringFence(mine, balance);
      return;
    }
    this.end();
    if (mine?.eventName === "ShareSettled" || mine?.eventName === "ShareReleased") this.#leave(mine, balance);
    if (mine?.eventName === "Paid" || mine?.eventName === "RunFundsDrawn") {
      for (const { id, lodged } of this.#forks.begun)
        if (lodged !== this.#shareOf(id).counted) this.#awaited.set(id, log);
    }
  }

  /** The last payment is through: shares are set aside right after it is told, and before it leaves. */
  end(): void {
    if (this.#awaited.size === 0) return;
    for (const [id, log] of this.#awaited)
      this.#tell(id, false, `${log.eventName} took money before its share was set aside.`, log);
    this.#awaited = new Map();
  }

  /** ForkShares: lodged tokens without a share divide what is unreserved with all tokens that have none either. */
  #ringFence(log: Extract<KnownLog<"treasury">, { eventName: "ShareRingFenced" }>, balance: bigint): void {
    const { forkId, oldShare, newShare } = log.args;
    const expect = (holds: boolean, reason: string) => this.#tell(forkId, holds, reason, log);
    this.#awaited.delete(forkId);
    const fork = this.#forks.forks.get(forkId);
    if (fork?.status !== "Begun") {
      expect(false, "A share was set aside for it when it had no claim.");
      return;
    }
    const share = this.#shareOf(forkId);
    const counted = this.#forks.begun.reduce((sum, { id }) => sum + this.#shareOf(id).counted, 0n);
    const lodged = counted + fork.lodged - share.counted;
    if (lodged < counted) {
      expect(false, "Fewer tokens are lodged in it than were counted for it.");
      return;
    }
    const supply = largest(this.#supplyOf(fork), lodged);
    const reserved = this.ringFenced;
    const unreserved = balance > reserved ? balance - reserved : 0n;
    const due = addedShare({ unreserved, supply, counted, lodged });
    expect(oldShare === share.amount, `Its share is said to have been ${oldShare}, it was ${share.amount}.`);
    expect(
      newShare === share.amount + due,
      `Its share of ${this.#token} was set to ${newShare}; ${fork.lodged} lodged tokens of ${supply} come to ${share.amount + due}.`,
    );
    share.amount = newShare;
    share.counted = fork.lodged;
  }

  #leave(
    log: Extract<KnownLog<"treasury">, { eventName: "ShareSettled" | "ShareReleased" }>,
    balance: bigint,
  ): void {
    const { forkId, share: told } = log.args;
    const expect = (holds: boolean, reason: string) => this.#tell(forkId, holds, reason, log);
    const fork = this.#forks.forks.get(forkId);
    const share = this.#shareOf(forkId);
    const reserved = this.ringFenced;
    expect(told === share.amount, `Its share left as ${told}, it was ${share.amount}.`);
    if (log.eventName === "ShareReleased")
      expect(fork?.status === "Abandoned", "Its share was freed, though it was not abandoned.");
    else {
      const due = balance < reserved && reserved > 0n ? (balance * share.amount) / reserved : share.amount;
      expect(log.args.amount === due, `${log.args.amount} of its share were sent, ${due} are due.`);
      expect(
        fork?.status === "Finished" && fork.childTreasury === log.args.childTreasury,
        `Its share went to ${log.args.childTreasury}, which is not its child's treasury.`,
      );
    }
    share.amount = 0n;
  }

  /** StewardshipFork.claims: the supply of the beginning, or today's if tokens were burned. */
  #supplyOf({ supply }: ForkEntry): bigint {
    return supply < this.#forks.supply ? supply : this.#forks.supply;
  }

  #shareOf(id: Hex): Share {
    const share = this.shares.get(id) ?? { amount: 0n, counted: 0n };
    this.shares.set(id, share);
    return share;
  }
}

type AssetLog = Exclude<KnownLog<"treasury">, { eventName: "EtherReceived" }>;

function isOfAsset(log: StewardshipLog): log is AssetLog {
  return log.role === "treasury" && log.eventName !== null && log.eventName !== "EtherReceived";
}

function largest(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}
