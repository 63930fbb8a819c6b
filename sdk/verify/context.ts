import type { Client, Hex } from "viem";
import type { Deployment, House, Stewardship } from "../chain/deployment.ts";
import type { Book } from "./book/Book.ts";
import type { MomentOf } from "./book/momentOf.ts";
import type { Rules } from "./book/Rules.ts";
import type { Weights } from "./book/Weights.ts";
import type { Amounts } from "./reading/Amounts.ts";
import type { Answer, Answers } from "./reading/Answers.ts";
import type { BlockReader } from "./reading/BlockReader.ts";
import type { LogFilter, RawLog } from "./reading/rawLogs.ts";

/** How far a verification has come. */
export interface Progress {
  readonly stage: "logs" | "fold" | "weights" | "blocks" | "secondReader";
  readonly done: number;
  readonly total: number;
}

export interface Block {
  readonly number: number;
  readonly hash: Hex;
  /** Seconds. */
  readonly timestamp: number;
}

/** All that the links of one verification look at. */
export interface Context {
  readonly client: Client;
  readonly deployment: Deployment;
  readonly stewardship: Stewardship;
  readonly house: House;
  readonly readTo: Block;
  /** Whether it is an OpenZeppelin governor as it comes: no classes, no registry, no treasury of its own. */
  readonly plain: boolean;
  /** When something happened, in the governor's clock (ERC-6372): seconds, or blocks. */
  readonly momentOf: MomentOf;
  readonly book: Book;
  readonly rules: Rules;
  readonly weights: Weights;
  /** The contracts' own answers at `readTo`. They are only ever compared. */
  readonly answers: Answers;
  /** How amounts are written in sentences. */
  readonly amounts: Amounts;
  /** Blocks whose hashes something follows from. */
  readonly blocks: BlockReader;
  /** Logs of contracts outside the stewardship, up to `readTo`. */
  readonly foreignLogs: (filter: LogFilter) => Promise<Answer<readonly RawLog[]>>;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}
