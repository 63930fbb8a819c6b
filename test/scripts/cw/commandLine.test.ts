import assert from "node:assert/strict";
import { join, resolve } from "node:path";
import { afterEach, describe, it } from "node:test";
import { parseArgs } from "node:util";
import { SdkError } from "@commonweight/sdk/chain";
import { type Command, type ExitCode, exitCodes } from "../../../scripts/cw/command.ts";
import { fromHere } from "../../../scripts/cw/fromHere.ts";
import { runCommandLine } from "../../../scripts/cw/runCommandLine.ts";
import { UsageError } from "../../../scripts/cw/UsageError.ts";

describe("The command line", () => {
  it("lists its commands when it is asked for help, and exits well", async () => {
    const { code, stdout, stderr } = await call(["--help"]);
    assert.equal(code, 0);
    assert.match(stdout, /weigh {2}Weighs what is given/);
    assert.equal(stderr, "");
  });

  it("lists them on stderr when it is called with nothing, as wrong use", async () => {
    const { code, stdout, stderr } = await call([]);
    assert.equal(code, 2);
    assert.equal(stdout, "");
    assert.match(stderr, /^Usage: npm run -s cw -- <command>/);
  });

  it("names a command that it does not have", async () => {
    const { code, stderr } = await call(["wiegh"]);
    assert.equal(code, 2);
    assert.match(stderr, /There is no command "wiegh"\./);
  });

  it("prints a command's usage and does not run it", async () => {
    const { code, stdout } = await call(["weigh", "thing", "-h"], () => assert.fail("It ran."));
    assert.equal(code, 0);
    assert.equal(stdout, "Usage: weigh <thing>");
  });

  it("gives a command what follows its name, and exits as the command says", async () => {
    for (const code of Object.values(exitCodes)) {
      const seen: string[] = [];
      const result = await call(["weigh", "thing", "--json"], async (args) => {
        seen.push(...args);
        return code;
      });
      assert.equal(result.code, code);
      assert.deepEqual(seen, ["thing", "--json"]);
    }
  });

  it("answers wrong use with the message and the usage", async () => {
    const { code, stderr } = await call(["weigh"], async () => {
      throw new UsageError("Name one thing.");
    });
    assert.equal(code, 2);
    assert.equal(stderr, "Name one thing.\n\nUsage: weigh <thing>");
  });

  it("answers an option that the command does not have with its usage", async () => {
    const { code, stderr } = await call(["weigh", "--heavy"], async (args) => {
      parseArgs({ args: [...args], options: {} });
      return 0;
    });
    assert.equal(code, 2);
    assert.match(stderr, /--heavy.*\n\nUsage: weigh/s);
  });

  it("tells what the sdk refused, why, and the way out", async () => {
    const { code, stderr } = await call(["weigh"], async () => {
      throw new SdkError("The scale is broken.", { details: "No needle.", remedy: "Take another scale." });
    });
    assert.equal(code, 2);
    assert.equal(stderr, "The scale is broken.\nNo needle.\nTake another scale.");
  });

  it("shows where an error came from that nobody foresaw", async () => {
    const { code, stderr } = await call(["weigh"], async () => {
      throw new RangeError("Off the scale");
    });
    assert.equal(code, 2);
    assert.match(stderr, /RangeError: Off the scale\n\s+at /);
  });
});

describe("A path on the command line", () => {
  const before = process.env.INIT_CWD;
  afterEach(() => {
    if (before === undefined) delete process.env.INIT_CWD;
    else process.env.INIT_CWD = before;
  });

  it("is seen from where the caller stands, not from the project's root", () => {
    process.env.INIT_CWD = resolve("/somewhere/else");
    assert.equal(fromHere("weights"), join(resolve("/somewhere/else"), "weights"));
    assert.equal(fromHere(resolve("/weights")), resolve("/weights"));
  });

  it("is seen from the working folder where nobody moved", () => {
    delete process.env.INIT_CWD;
    assert.equal(fromHere("weights"), resolve("weights"));
  });
});

async function call(args: readonly string[], run: Command["run"] = async () => exitCodes.ok) {
  const output = { stdout: "", stderr: "" };
  const weigh: Command = {
    name: "weigh",
    summary: "Weighs what is given",
    usage: "Usage: weigh <thing>",
    run,
  };
  const code: ExitCode = await runCommandLine({
    commands: [weigh],
    args,
    print: (text) => {
      output.stdout += text;
    },
    complain: (text) => {
      output.stderr += text;
    },
  });
  return { code, ...output };
}
