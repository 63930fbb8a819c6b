/** The command line: `npm run -s cw -- <command> ...`. Each command is a file of scripts/cw. */
import { command as badge } from "./cw/badge.ts";
import { command as checkProof } from "./cw/check-proof.ts";
import type { Command } from "./cw/command.ts";
import { command as exports } from "./cw/export.ts";
import { command as index } from "./cw/index.ts";
import { command as licences } from "./cw/licences.ts";
import { command as manifest } from "./cw/manifest.ts";
import { command as proveFile } from "./cw/prove-file.ts";
import { command as rerun } from "./cw/rerun.ts";
import { runCommandLine } from "./cw/runCommandLine.ts";
import { command as verify } from "./cw/verify.ts";

const commands: readonly Command[] = [
  verify,
  exports,
  badge,
  index,
  rerun,
  licences,
  manifest,
  proveFile,
  checkProof,
];

process.exitCode = await runCommandLine({
  commands,
  args: process.argv.slice(2),
  print: (text) => console.log(text),
  complain: (text) => console.error(text),
});
