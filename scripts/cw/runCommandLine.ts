import { SdkError } from "@commonweight/sdk/chain";
import { printable } from "../lib/printable.ts";
import { type Command, type ExitCode, exitCodes } from "./command.ts";
import { UsageError } from "./UsageError.ts";

export interface RunCommandLineParameters {
  readonly commands: readonly Command[];
  readonly args: readonly string[];
  /** Called with each text for stdout. */
  readonly print: (text: string) => void;
  /** Called with each text for stderr. */
  readonly complain: (text: string) => void;
}

/** Finds the command that was named, runs it, and turns whatever it throws into words and an exit code. Never throws. */
export async function runCommandLine({
  commands,
  args,
  print,
  complain,
}: RunCommandLineParameters): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined || isHelp(name)) {
    (name === undefined ? complain : print)(overview(commands));
    return name === undefined ? exitCodes.refused : exitCodes.ok;
  }
  const command = commands.find((it) => it.name === name);
  if (command === undefined) {
    complain(`There is no command "${printable(name)}".\n\n${overview(commands)}`);
    return exitCodes.refused;
  }
  if (rest.some(isHelp)) {
    print(command.usage);
    return exitCodes.ok;
  }
  try {
    return await command.run(rest);
  } catch (error) {
    complain(explain(error, command));
    return exitCodes.refused;
  }
}

function isHelp(arg: string): boolean {
  return arg === "--help" || arg === "-h";
}

function overview(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    "Usage: npm run -s cw -- <command> ...",
    "",
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    "",
    "Exit codes: 0 all well, 1 something failed, 2 wrong use or unreadable input, 3 something can't be verified.",
    "More about one of them: npm run -s cw -- <command> --help",
  ].join("\n");
}

function explain(error: unknown, { usage }: Command): string {
  if (error instanceof SdkError)
    return [error.message, error.details, error.remedy]
      .filter((line) => line !== undefined)
      .map(printable)
      .join("\n");
  if (error instanceof UsageError || isParseArgsError(error))
    return `${printable(error.message)}\n\n${usage}`;
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return text.split("\n").map(printable).join("\n");
}

/** What `parseArgs` of node:util throws for an option that the command does not have. */
function isParseArgsError(error: unknown): error is Error {
  return error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS_");
}
