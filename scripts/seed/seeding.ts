import type { Address, Hex } from "viem";
import type { Deployer } from "../deploy/deployContract.ts";
import type { Happening } from "./calendar.ts";
import { accountOf, type Person } from "./members.ts";
import type { Recorder } from "./recorder.ts";
import type { Sender } from "./sender.ts";

/** What every part of the seed works with. */
export interface Seeding {
  readonly deployer: Deployer;
  readonly sender: Sender;
  readonly recorder: Recorder;
  readonly catalogue: Address;
  /** What creates stewardships. */
  readonly factory: Address;
  /** The block of the first deployment. */
  readonly startBlock: number;
  /** The sample dollar. */
  readonly dollar: Address;
}

/** What a stewardship lives through, and whether it came out as planned. */
export interface History {
  readonly happenings: readonly Happening[];
  /** Throws when a proposal is not in the state that its calendar promises. */
  check(): Promise<void>;
}

/** One transaction of a member. */
export async function act(
  { sender }: Seeding,
  by: Person,
  to: Address,
  data: Hex,
  value = 0n,
): Promise<void> {
  await sender.send(accountOf(by), { to, data, value });
}
