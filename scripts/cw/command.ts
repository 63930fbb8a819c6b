/** One command of the command line. Results go to stdout; progress and errors to stderr. */
export interface Command {
  /** The word after `cw`. */
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What `cw <name> --help` prints: the shape of the call, then each option. */
  readonly usage: string;
  /**
   * Throws {@link UsageError} for wrong use, and an SdkError for input that can't be read.
   * @param args what follows the command's name
   */
  run(args: readonly string[]): Promise<ExitCode>;
}

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** What a program that calls ours goes by. */
export const exitCodes = {
  ok: 0,
  /** Something that was asked for FAILED. */
  failed: 1,
  /** Wrong use, or input that can't be read. */
  refused: 2,
  /** Nothing failed, but something that was asked for is UNVERIFIABLE. */
  unverifiable: 3,
} as const;
