import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { describe, it } from "node:test";
import {
  modelRegistryAbi,
  stewardGovernorAbi,
  stewardTimelockAbi,
  stewardTokenAbi,
} from "@commonweight/sdk/chain";
import {
  type Address,
  getContractAddress,
  type Hex,
  hexToBytes,
  keccak256,
  parseEther,
  zeroHash,
} from "viem";
import { PARTS } from "../../../scripts/deploy/deployFactory.ts";
import { deployStewardship } from "../../../scripts/deploy/deployStewardship.ts";
import { ROOT } from "../../../scripts/lib/root.ts";
import { emitted } from "../helpers/calls.ts";
import { publicClient, receiptOf } from "../helpers/chain.ts";
import { ALL, codeAt, freshFactory, partNames } from "../helpers/factory.ts";
import { measuresCode } from "../helpers/measures-code.ts";
import { refuses } from "../helpers/refusals.ts";
import { deployer, parameters, people, timelockDelay, votes } from "../helpers/stewardship.ts";

interface Artifact {
  readonly deployedBytecode: Hex;
  readonly immutableReferences: Readonly<Record<string, readonly { start: number; length: number }[]>>;
}

/** What the compiler made of a contract, and the same bytes of a deployed one, without what constructors fill in. */
async function withoutImmutables(path: string, deployed: Hex) {
  const file = join(ROOT, "artifacts", "contracts", `${path}.sol`, `${basename(path)}.json`);
  const { deployedBytecode, immutableReferences } = JSON.parse(await readFile(file, "utf8")) as Artifact;
  const blank = (code: Hex) => {
    const bytes = hexToBytes(code);
    for (const { start, length } of Object.values(immutableReferences).flat()) {
      bytes.fill(0, start, start + length);
    }
    return bytes;
  };
  return { compiled: blank(deployedBytecode), built: blank(deployed) };
}

describe("Building a stewardship", () => {
  it("given a plan, when strangers build it part by part, then each part comes out where its key said, and the last one is told", async () => {
    const { factory, plan, key, house, build } = await freshFactory();
    const builders = [people.stranger, people.ada, people.deployer];
    for (const [index, part] of partNames.entries()) {
      assert.equal(await codeAt(house[part]), "0x");
      assert.equal(await factory.read.isComplete([key]), false);
      const transaction = build(BigInt(index + 1), {}, builders[index % builders.length]);
      assert.deepEqual(await emitted(transaction, factory, "PartBuilt"), [
        { key, part: index, at: house[part] },
      ]);
      assert.notEqual(await codeAt(house[part]), "0x");
      assert.equal(await factory.read.partsBuilt([key]), BigInt(index + 1));
      const created = await emitted(transaction, factory, "StewardshipCreated");
      const expected = part === "governor" ? [{ key, governor: house.governor, parameters: plan }] : [];
      assert.deepEqual(created, expected);
    }
    assert.equal(await factory.read.isComplete([key]), true);
    assert.equal(new Set(Object.values(house)).size, partNames.length);
  });

  it(
    "given several parts at once, or more than there are, then all that are missing are built",
    measuresCode,
    async () => {
      const { factory, key, build } = await freshFactory();
      assert.equal((await emitted(build(3n), factory, "PartBuilt")).length, 3);
      assert.equal((await emitted(build(6n), factory, "PartBuilt")).length, 3);
      assert.equal((await emitted(build(2n ** 256n - 1n), factory, "PartBuilt")).length, 1);
      assert.equal(await factory.read.partsBuilt([key]), ALL);
    },
  );

  it("given parts that exist, when they are asked for again, then nothing happens and nobody loses by it", async () => {
    const { factory, plan, build, buildEach } = await freshFactory();
    await build(2n);
    assert.equal(await factory.read.isComplete([await factory.read.keyOf([plan])]), false);
    for (const upTo of [0n, 1n, 2n]) {
      assert.equal((await receiptOf(build(upTo))).logs.length, 0);
      assert.equal((await factory.simulate.build([plan, upTo])).result, false);
    }
    await buildEach(ALL - 1n);
    assert.equal((await factory.simulate.build([plan, ALL])).result, true);
    await build(ALL);
    assert.equal((await receiptOf(build(ALL))).logs.length, 0);
    assert.equal((await factory.simulate.build([plan, ALL])).result, true);
    assert.equal((await factory.simulate.build([plan, 0n])).result, true);
    assert.equal(await factory.read.stewardshipCount(), 1n);
  });

  it("given two plans that strangers build in turns, then neither has anything of the other", async () => {
    const { factory, plan, house, build } = await freshFactory();
    const theirs = { allocations: [{ account: people.stranger, amount: votes.all }] };
    const other = await factory.read.addressesOf([await factory.read.keyOf([{ ...plan, ...theirs }])]);
    for (let upTo = 1n; upTo <= ALL; upTo++) {
      await build(upTo, theirs, people.stranger);
      await build(upTo, {}, people.ada);
    }
    const houseOf = (address: Address) =>
      publicClient.readContract({ address, abi: stewardGovernorAbi, functionName: "house" });
    const [mine, foreign] = [await houseOf(house.governor), await houseOf(other.governor)];
    for (const part of ["timelock", "token", "treasury", "registry", "runs", "fork"] as const) {
      assert.equal(mine[part], house[part]);
      assert.equal(foreign[part], other[part]);
      assert.notEqual(mine[part], foreign[part]);
    }
    const sharesOf = (address: Address, account: Address) =>
      publicClient.readContract({
        address,
        abi: stewardTokenAbi,
        functionName: "balanceOf",
        args: [account],
      });
    assert.equal(await sharesOf(house.token, people.stranger), 0n);
    assert.equal(await sharesOf(house.token, people.ada), votes.ada);
    assert.equal(await sharesOf(other.token, people.stranger), votes.all);
  });

  it("given a plan that differs in anything, then it is another stewardship", async () => {
    const { factory, plan, key } = await freshFactory();
    const [first, ...rest] = plan.allocations;
    assert.ok(first);
    const changes: Record<keyof typeof plan, Partial<typeof plan>> = {
      salt: { salt: keccak256("0x01") },
      name: { name: "Another" },
      daoURI: { daoURI: "" },
      tokenName: { tokenName: "Another" },
      tokenSymbol: { tokenSymbol: "A" },
      mintCap: { mintCap: plan.mintCap + 1n },
      allocations: { allocations: [{ ...first, amount: first.amount + 1n }, ...rest] },
      model: { model: { ...plan.model, parents: [zeroHash] } },
      timelockDelay: { timelockDelay: timelockDelay + 1n },
      forkThreshold: { forkThreshold: plan.forkThreshold + 1n },
      settings: { settings: { ...plan.settings, executionWindow: plan.settings.executionWindow + 1 } },
    };
    const keys = await Promise.all(
      Object.values(changes).map((change) => factory.read.keyOf([{ ...plan, ...change }])),
    );
    assert.deepEqual(Object.keys(changes).sort(), Object.keys(plan).sort());
    assert.equal(new Set([key, ...keys]).size, keys.length + 1);
  });
});

describe("What a factory has built", () => {
  it("given each part, then its code is what the compiler made of the sources, but for what its constructor was told", async () => {
    const { house, buildEach } = await freshFactory();
    await buildEach(ALL);
    for (const part of partNames) {
      const { compiled, built } = await withoutImmutables(PARTS[part], await codeAt(house[part]));
      assert.deepEqual(built, compiled, part);
    }
  });

  it("given the deploy command's function, then it finds the same addresses, and goes on where building stopped", async () => {
    const { factory, house, build } = await freshFactory();
    await build(3n);
    const sent = () => publicClient.getTransactionCount({ address: people.deployer });
    const before = await sent();
    assert.deepEqual(await deployStewardship(deployer, parameters(factory.address)), house);
    assert.equal(await sent(), before + 4);
    assert.deepEqual(await deployStewardship(deployer, parameters(factory.address)), house);
    assert.equal(await sent(), before + 4);
  });

  it("given each part, then neither the factory nor who built it is in it, but that the fork knows what builds children", async () => {
    const { factory, house, buildEach } = await freshFactory();
    await buildEach(ALL, {}, people.deployer);
    const mentions = async (part: keyof typeof house, account: Address) =>
      (await codeAt(house[part])).includes(account.slice(2).toLowerCase());
    for (const part of partNames) {
      assert.equal(await mentions(part, people.deployer), false, part);
      assert.equal(await mentions(part, factory.address), part === "fork", part);
    }
  });

  it("given the plan's model, then the registry has it, and the factory's catalogue", async () => {
    const { plan, catalogue, house, buildEach, factory } = await freshFactory();
    await buildEach(ALL);
    const registry = { address: house.registry, abi: modelRegistryAbi } as const;
    const model = await publicClient.readContract({ ...registry, functionName: "model", args: [1n] });
    assert.deepEqual([model.name, model.charter], [plan.model.name, plan.model.charter]);
    assert.equal(await publicClient.readContract({ ...registry, functionName: "catalogue" }), catalogue);
    assert.equal(await factory.read.catalogue(), catalogue);
  });
});

describe("A half-built stewardship", () => {
  it("given all parts but the governor, then nobody can use the timelock, and it holds nothing", async () => {
    const { factory, house, buildEach } = await freshFactory();
    await buildEach(ALL - 1n);
    const timelock = { address: house.timelock, abi: stewardTimelockAbi } as const;
    const proposer = keccak256(new TextEncoder().encode("PROPOSER_ROLE"));
    for (const account of [people.deployer, people.ada, factory.address, house.token]) {
      const args = [house.token, 0n, "0x", zeroHash, zeroHash, timelockDelay] as const;
      const scheduling = publicClient.simulateContract({
        ...timelock,
        functionName: "schedule",
        args,
        account,
      });
      await refuses(scheduling, "AccessControlUnauthorizedAccount", [account, proposer]);
    }
    for (const part of partNames) assert.equal(await publicClient.getBalance({ address: house[part] }), 0n);
  });

  it("given ether sent to where the treasury will be, then it is the community's when it is built", async () => {
    const { house, buildEach } = await freshFactory();
    await deployer.walletClient.sendTransaction({ to: house.treasury, value: parseEther("1") });
    await buildEach(ALL);
    assert.equal(await publicClient.getBalance({ address: house.treasury }), parseEther("1"));
  });

  it("given the helper contracts that parts were created through, when a stranger calls them, then the parts stay as they are", async () => {
    const { factory, key, house, build, buildEach } = await freshFactory();
    await build(1n);
    const before = await codeAt(house.timelock);
    const salt = keccak256(`${key}${"00".repeat(32)}`);
    const helper = getContractAddress({
      opcode: "CREATE2",
      from: factory.address,
      salt,
      bytecodeHash: "0x57a34f6e879358dd76825d6700df87013ad6a3fb43c0d0c602f70a8772c153bd",
    });
    assert.equal(getContractAddress({ from: helper, nonce: 1n }), house.timelock);
    const data = "0x60016000f3";
    await receiptOf(deployer.walletClient.sendTransaction({ to: helper, data }));
    assert.equal(await codeAt(house.timelock), before);
    assert.equal(await codeAt(getContractAddress({ from: helper, nonce: 2n })), "0x00");
    await buildEach(ALL - 1n);
    assert.equal(await factory.read.partsBuilt([key]), ALL - 1n);
  });
});
