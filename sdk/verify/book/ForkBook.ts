import { type Address, type Hex, zeroAddress } from "viem";
import type { StewardshipLog } from "../../chain/log.ts";

/** What a fork has lodged, and shares the treasury with. Tokens in the smallest unit. */
export interface ForkEntry {
  readonly id: Hex;
  readonly proposalId: bigint;
  status: "Open" | "Begun" | "Finished" | "Abandoned";
  lodged: bigint;
  /** Zero until it begins. */
  supply: bigint;
  childTreasury: Address;
}

/** All forks of a stewardship as their events are gone through, added up and not believed: faults are told to `tell`. */
export class ForkBook {
  readonly forks = new Map<Hex, ForkEntry>();
  /** The stewardship's own tokens. */
  supply = 0n;
  readonly #tell: (fork: Hex, holds: boolean, reason: string, log: StewardshipLog) => void;

  constructor(tell: (fork: Hex, holds: boolean, reason: string, log: StewardshipLog) => void) {
    this.#tell = tell;
  }

  /** Those that claim a share: begun, and neither finished nor abandoned. */
  get begun(): ForkEntry[] {
    return [...this.forks.values()].filter(({ status }) => status === "Begun");
  }

  apply(log: StewardshipLog): void {
    if (log.role === "token" && log.eventName === "Transfer") {
      if (log.args.from === zeroAddress) this.supply += log.args.value;
      if (log.args.to === zeroAddress) this.supply -= log.args.value;
    }
    if (log.role !== "fork" || log.eventName === null || log.eventName === "LodgingMoved") return;
    if (log.eventName === "ForkOpened") {
      const { forkId: id, proposalId } = log.args;
      const entry = { id, proposalId, lodged: 0n, supply: 0n, childTreasury: zeroAddress };
      this.forks.set(id, { ...entry, status: "Open" });
      return;
    }
    const fork = this.forks.get(log.args.forkId);
    const expect = (holds: boolean, reason: string) => this.#tell(log.args.forkId, holds, reason, log);
    if (!fork) expect(false, `${log.eventName} speaks of a fork that nobody opened.`);
    else this.#change(fork, log, expect);
  }

  #change(fork: ForkEntry, log: StewardshipLog, expect: (holds: boolean, reason: string) => void): void {
    if (log.role !== "fork") return;
    switch (log.eventName) {
      case "Lodged":
      case "Withdrawn": {
        const { amount, lodged } = log.args;
        fork.lodged += log.eventName === "Lodged" ? amount : -amount;
        expect(
          lodged === fork.lodged,
          `It is said to hold ${lodged}, what was lodged comes to ${fork.lodged}.`,
        );
        const free =
          fork.status === "Open" || fork.status === (log.eventName === "Lodged" ? "Begun" : "Abandoned");
        expect(free, `${log.eventName} came when the fork was ${fork.status}.`);
        return;
      }
      case "ForkBegun":
        expect(fork.status === "Open", `It began when it was ${fork.status}.`);
        expect(
          log.args.lodged === fork.lodged,
          `It began with ${log.args.lodged}, ${fork.lodged} were lodged.`,
        );
        expect(
          log.args.supply === this.supply,
          `It shares the treasury with ${log.args.supply} tokens, there were ${this.supply}.`,
        );
        fork.status = "Begun";
        fork.supply = this.supply;
        return;
      case "ForkFinished": {
        const { burned, childTreasury } = log.args;
        expect(fork.status === "Begun", `It was finished when it was ${fork.status}.`);
        expect(burned === fork.lodged, `It burned ${burned} tokens, ${fork.lodged} were lodged.`);
        fork.status = "Finished";
        fork.childTreasury = childTreasury;
        // Tokens that have left with their share no longer share what is left (StewardshipFork._leaveOthers).
        for (const other of this.begun) other.supply = other.supply > burned ? other.supply - burned : 0n;
        return;
      }
      case "ForkAbandoned":
        expect(fork.status === "Begun", `It was abandoned when it was ${fork.status}.`);
        fork.status = "Abandoned";
        return;
      default:
        return;
    }
  }
}
