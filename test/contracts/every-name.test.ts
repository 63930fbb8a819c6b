import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { artifacts } from "hardhat";
import type { Abi } from "viem";
import { compiled, parts } from "./helpers/at-work.ts";
import { calledOn, comparedIn, countsOf, refusedIn } from "./helpers/exercised.ts";

/** Errors that OpenZeppelin's code or ours declares and no caller of a stewardship can meet, each with the reason. */
const unreachableErrors: Record<string, string> = {
  CheckpointUnorderedInsertion: "time never runs backwards",
  Create2EmptyBytecode: "what creates the parts has the same code always",
  Create3EmptyBytecode: "a part's arguments follow its code, so that it is never empty",
  ECDSAInvalidSignatureLength: "the token takes signatures in three parts",
  ERC20InvalidSender:
    "taking from nobody is refused with ERC20InvalidApprover first, and nobody signs as nobody",
  GovernorAlreadyInitializedLatestProposalId: "nothing begins to count at another proposal",
  GovernorAlreadyQueuedProposal: "a queued proposal is refused for its state",
  GovernorInvalidVoteParams: "params are refused with GovernorParamsNotSupported",
  GovernorInvalidVotingPeriod: "periods have narrower bounds of their own",
  GovernorProposalQueueingFailed: "the timelock always names a time",
  GovernorProposalQueueingNotRequired: "every proposal is queued",
  InvalidShortString: "the only short strings are made by constructors",
  RunAccountsInsufficient:
    "runs promise no more than they have; RunAccounts.t.sol shows that the account refuses",
};

/** Events that are declared and that nothing in a stewardship emits. */
const silentEvents: Record<string, string> = {
  EIP712DomainChanged: "the domains of signatures never change",
  RoleAdminChanged: "the timelock administers every role for ever",
  RoleRevoked: "no role is ever taken away",
  VoteCastWithParams: "ballots carry no params",
};

const self = import.meta.filename;
const texts = globSync("**/*.ts", { cwd: import.meta.dirname })
  .map((name) => join(import.meta.dirname, name))
  .filter((path) => path !== self && !path.endsWith("exercised.ts"))
  .map((path) => readFileSync(path, "utf8"));

function inAnyText(find: (text: string) => Set<string>): Set<string> {
  return new Set(texts.flatMap((text) => [...find(text)]));
}

function namesIn(abi: Abi, type: "function" | "event" | "error"): string[] {
  return abi.flatMap((item) => (item.type === type ? [item.name] : []));
}

async function abiOf(contract: string): Promise<Abi> {
  return (await artifacts.readArtifact(contract)).abi as Abi;
}

/** Every name of one kind, of all contracts that can be deployed. */
async function names(type: "event" | "error"): Promise<string[]> {
  const abis = await Promise.all(parts.map((part) => abiOf(compiled[part])));
  return [...new Set(abis.flatMap((abi) => namesIn(abi, type)))].sort();
}

const missing = (wanted: readonly string[], found: ReadonlySet<string>) =>
  wanted.filter((name) => !found.has(name));

/** Roles are tried one by one in no-admin.test.ts, whose table has to have every function that writes. */
describe("Every name of the contracts", () => {
  it("given the compiled contracts, then each that has a function and can be deployed is a part that tests know", async () => {
    const all = [...(await artifacts.getAllFullyQualifiedNames())].filter((name) =>
      /^contracts\/(?!local\/)/.test(name),
    );
    const found: string[] = [];
    for (const name of all) {
      const { abi, bytecode } = await artifacts.readArtifact(name);
      if (bytecode !== "0x" && namesIn(abi as Abi, "function").length > 0)
        found.push(name.split(":")[1] ?? "");
    }
    assert.deepEqual(found.sort(), Object.values(compiled).sort());
  });

  it("given every function of every part, then a test calls it there", async () => {
    for (const part of parts) {
      const functions = namesIn(await abiOf(compiled[part]), "function");
      const called = inAnyText((text) => calledOn(part, text));
      assert.deepEqual(missing(functions, called), [], `functions of ${compiled[part]} that no test calls`);
    }
  });

  it("given functions of one name, then a test calls each, told apart by its number of arguments", async () => {
    for (const part of parts) {
      const functions = (await abiOf(compiled[part])).filter((item) => item.type === "function");
      for (const { name, inputs } of functions) {
        if (functions.filter((other) => other.name === name).length === 1) continue;
        const counts = new Set(texts.flatMap((text) => [...countsOf(part, name, text)]));
        assert.ok(counts.has(inputs.length), `${compiled[part]}.${name} of ${inputs.length}`);
      }
    }
  });

  it("given every error that callers can meet, then a test is refused with it and compares its arguments", async () => {
    const refused = inAnyText(refusedIn);
    const wanted = (await names("error")).filter((name) => !(name in unreachableErrors));
    assert.deepEqual(missing(wanted, refused), [], "errors that no test expects");
  });

  it("given every event that is emitted, then a test compares it whole", async () => {
    const compared = inAnyText(comparedIn);
    const wanted = (await names("event")).filter((name) => !(name in silentEvents));
    assert.deepEqual(missing(wanted, compared), [], "events that no test compares");
  });

  it("given the exceptions, then each is declared, and no test meets it", async () => {
    const [errors, events] = [new Set(await names("error")), new Set(await names("event"))];
    assert.deepEqual(missing(Object.keys(unreachableErrors), errors), []);
    assert.deepEqual(missing(Object.keys(silentEvents), events), []);
    const [refused, compared] = [inAnyText(refusedIn), inAnyText(comparedIn)];
    assert.deepEqual(
      Object.keys(unreachableErrors).filter((name) => refused.has(name)),
      [],
    );
    assert.deepEqual(
      Object.keys(silentEvents).filter((name) => compared.has(name)),
      [],
    );
  });
});

describe("What counts as exercised", () => {
  it("given a call on a part, read or written or proposed, then it counts for that part alone", () => {
    const text = `house.token.write.burn([1n]); call(house.token, "mint", []); governor.read.state([1n]);`;
    assert.deepEqual([...calledOn("token", text)], ["burn", "mint"]);
    assert.deepEqual([...calledOn("governor", text)], ["state"]);
    assert.deepEqual([...calledOn("runs", text)], []);
    assert.deepEqual([...countsOf("token", "burn", text)], [1]);
  });

  it("given an error that a test expects, by name, by a constant or with what came, then it counts; one that is only mentioned does not", () => {
    const expected = `
      const gone = ["Third", [1n]] as const;
      const late = "Second";
      await refuses(act({ a: [1, ")"] }), "First", [1n]);
      await refuses(act(), late, []);
      await refuses(act(), ...gone);
      assert.deepEqual(refusal, { name: "Fourth", args: [] });`;
    assert.deepEqual([...refusedIn(expected)].sort(), ["First", "Fourth", "Second", "Third"]);
    const mentioned = `
      // "First" is refused
      const late = "Second";
      assert.notEqual(refusal?.name, "Third");
      await refuses(act("Fourth"), unknown, []);`;
    assert.deepEqual([...refusedIn(mentioned)], []);
  });

  it("given an event that is compared whole, then it counts; one of which a part is read does not", () => {
    const compared = `
      assert.deepEqual(await emitted(act(1, 2), runs, "First"), [{}]);
      const [event] = await emitted(act(), runs, "Second");
      assert.deepEqual(event, {});`;
    assert.deepEqual([...comparedIn(compared)].sort(), ["First", "Second"]);
    const read = `
      const [event] = await emitted(act(), runs, "First");
      assert.equal(event?.amount, 1n);
      const other = { amount: 1n };
      assert.deepEqual(other, event);
      assert.equal((await emitted(act(), runs, "Second")).length, 1);`;
    assert.deepEqual([...comparedIn(read)], []);
  });
});
