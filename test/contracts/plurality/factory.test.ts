import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { stewardshipFactoryAbi } from "@commonweight/sdk/chain";
import {
  type Address,
  concat,
  getContract,
  keccak256,
  parseEther,
  size,
  slice,
  stringToHex,
  zeroAddress,
  zeroHash,
} from "viem";
import { creationCode } from "../../../scripts/deploy/artifacts.ts";
import { piecesOf, storeCreationCode } from "../../../scripts/deploy/codeStores.ts";
import { deployBytecode, deployContract } from "../../../scripts/deploy/deployContract.ts";
import { buildsOurs, PARTS } from "../../../scripts/deploy/deployFactory.ts";
import { deployStewardship } from "../../../scripts/deploy/deployStewardship.ts";
import { DAY, HOUR, publicClient, receiptOf } from "../helpers/chain.ts";
import { ALL, codeAt, crowd, freshFactory, MOST_GAS } from "../helpers/factory.ts";
import { measuresCode } from "../helpers/measures-code.ts";
import { refuses } from "../helpers/refusals.ts";
import { deployer, parameters, people } from "../helpers/stewardship.ts";

const MOST_CODE = 24_576;
const MOST_CREATION_CODE = 49_152;
const paths = Object.values(PARTS);

describe("The limits of a chain", () => {
  it(
    "given the compiled contracts, then stores, parts and factory are within the limits of code, and the stores hold just that",
    measuresCode,
    async () => {
      const { factory } = await freshFactory();
      for (const [part, path] of paths.entries()) {
        const code = await creationCode(path);
        const stores = await Promise.all((await factory.read.storesOf([part])).map(codeAt));
        for (const store of stores) {
          assert.ok(size(store) <= MOST_CODE, path);
          assert.equal(slice(store, 0, 1), "0x00");
        }
        assert.equal(concat(stores.map((store) => slice(store, 1))), code, path);
        assert.equal(await factory.read.creationCodeHash([part]), keccak256(code));
        // With its arguments behind it, which for the token are the greatest distribution.
        const given = path === PARTS.token ? 128 * 64 + 1_024 : 1_024;
        assert.ok(size(code) + given <= MOST_CREATION_CODE, path);
      }
      assert.ok(size(await codeAt(factory.address)) <= MOST_CODE);
      assert.ok(size(await creationCode("plurality/StewardshipFactory")) <= MOST_CREATION_CODE);
    },
  );

  it(
    "given the greatest first distribution, when it is built step by step, then each step is within a transaction's limit, which all together are not",
    measuresCode,
    async () => {
      const { factory, build } = await freshFactory();
      const allocations = crowd(Number(await factory.read.MAX_ALLOCATIONS()));
      let sum = 0n;
      for (let upTo = 1n; upTo <= ALL; upTo++) {
        const { gasUsed, status } = await receiptOf(build(upTo, { allocations }));
        assert.equal(status, "success");
        assert.ok(gasUsed <= (MOST_GAS * 9n) / 10n, `step ${upTo} takes ${gasUsed}`);
        sum += gasUsed;
      }
      assert.ok(sum > MOST_GAS);
    },
  );

  it("given one allocation more, then it is refused at the first step", async () => {
    const { factory, build } = await freshFactory();
    const most = await factory.read.MAX_ALLOCATIONS();
    const allocations = crowd(Number(most) + 1);
    await refuses(build(1n, { allocations }), "FactoryTooManyAllocations", [most + 1n, most]);
  });

  it("given too little gas for a step, then nothing of it stays", async () => {
    const { factory, plan, key, house, build } = await freshFactory();
    const whole = (await receiptOf(build(1n, { salt: keccak256("0x01") }))).gasUsed;
    for (const gas of [whole / 2n, (whole * 9n) / 10n]) {
      await assert.rejects(factory.write.build([plan, 1n], { gas }));
      assert.equal(await factory.read.partsBuilt([key]), 0n);
      assert.equal(await codeAt(house.timelock), "0x");
    }
  });
});

describe("What a factory is made of", () => {
  async function stores() {
    const { catalogue, factory, plan } = await freshFactory();
    const lists = await Promise.all(paths.map((_, part) => factory.read.storesOf([part])));
    const build = (given: readonly (readonly Address[])[]) =>
      deployContract(deployer, "plurality/StewardshipFactory", stewardshipFactoryAbi, [catalogue, given]);
    return { lists, build, catalogue, factory, plan };
  }

  it("given stores for too few or too many parts, then it can't be deployed", async () => {
    const { lists, build } = await stores();
    await refuses(build(lists.slice(1)), "FactoryInvalidStores", [ALL - 1n, ALL]);
    await refuses(build([...lists, ...lists.slice(0, 1)]), "FactoryInvalidStores", [ALL + 1n, ALL]);
    await build(lists);
  });

  it("given a part without stores, an account without code, a contract, or an empty store, then it can't be deployed", async () => {
    const { lists, build, catalogue } = await stores();
    const empty = (await deployBytecode(deployer, "an empty store", storeCreationCode("0x"))).address;
    const last = lists.at(-1) ?? [];
    await refuses(build([...lists.slice(0, -1), []]), "FactoryInvalidStore", [zeroAddress]);
    for (const wrong of [people.stranger, catalogue, empty]) {
      await refuses(build([...lists.slice(0, -1), [...last, wrong]]), "FactoryInvalidStore", [wrong]);
    }
  });

  it("given a store of code that fails without a word, when its part is built, then nothing of it stays", async () => {
    const { lists, build, plan } = await stores();
    const broken = (await deployBytecode(deployer, "a broken store", storeCreationCode("0xfe"))).address;
    const [, ...rest] = lists;
    const { address } = await build([[broken], ...rest]);
    const factory = getContract({
      abi: stewardshipFactoryAbi,
      address,
      client: { public: publicClient, wallet: deployer.walletClient },
    });
    await refuses(factory.write.build([plan, 1n]), "FailedDeployment", []);
    assert.equal(await factory.read.partsBuilt([await factory.read.keyOf([plan])]), 0n);
  });

  it("given code of any length, then its pieces fit, and put together they are the code", () => {
    for (const bytes of [1, 24_575, 24_576, 49_150, 49_151]) {
      const code = `0x${"ab".repeat(bytes)}` as const;
      const pieces = piecesOf(code);
      assert.equal(pieces.length, Math.ceil(bytes / 24_575));
      assert.ok(pieces.every((piece) => size(piece) + 1 <= MOST_CODE));
      assert.equal(concat(pieces), code);
    }
  });

  it("given a store, when anyone calls it, then it does nothing", async () => {
    const { lists } = await stores();
    for (const to of lists.flat()) {
      assert.deepEqual(await publicClient.call({ to, data: "0x12345678" }), { data: undefined });
    }
  });

  it("given a factory, then whoever holds the sources can tell that it builds them, with which catalogue", async () => {
    const { lists, build, catalogue, factory } = await stores();
    assert.equal(await buildsOurs(deployer, factory.address, catalogue), true);
    assert.equal(await buildsOurs(deployer, factory.address, people.stranger), false);
    assert.equal(await buildsOurs(deployer, people.stranger, catalogue), false);
    const [first = [], second = [], ...rest] = lists;
    const swapped = (await build([second, first, ...rest])).address;
    assert.equal(await buildsOurs(deployer, swapped, catalogue), false);
  });
});

describe("A plan that a part refuses", () => {
  const noVotingDelay = [stringToHex("votingDelay", { size: 32 }), 0n, HOUR, 30n * DAY];

  it("given a yearly mint above the bound, when it is built, then the token refuses it, and other plans are as before", async () => {
    const { factory, key, build } = await freshFactory();
    const mintCap = 1_001n;
    await build(1n, { mintCap });
    await refuses(build(2n, { mintCap }), "StewardTokenInvalidMintCap", [mintCap, 1_000n]);
    await refuses(build(ALL, { mintCap }), "StewardTokenInvalidMintCap", [mintCap, 1_000n]);
    assert.equal(await factory.read.partsBuilt([key]), 0n);
    await build(1n);
    assert.equal(await factory.read.partsBuilt([key]), 1n);
  });

  it("given a delay, a model or a distribution that a part refuses, then that part says why", async () => {
    const { plan, build, buildEach } = await freshFactory();
    await refuses(build(1n, { timelockDelay: 0n }), "StewardTimelockInvalidDelay", [0n, DAY, 30n * DAY]);
    await refuses(build(2n, { allocations: [] }), "StewardTokenEmptyDistribution", []);
    const unnamed = { ...plan.model, name: "" };
    await buildEach(3n, { model: unnamed });
    await refuses(build(4n, { model: unnamed }), "RegistryInvalidName", ["", 64n]);
  });

  it("given settings that the governor refuses, then all other parts are there and nobody can use them", async () => {
    const { factory, plan, build, buildEach } = await freshFactory();
    const settings = { ...plan.settings, votingDelay: 0 };
    await buildEach(ALL - 1n, { settings });
    await refuses(build(ALL, { settings }), "GovernorSettingOutOfBounds", noVotingDelay);
    const key = await factory.read.keyOf([{ ...plan, settings }]);
    assert.equal(await factory.read.partsBuilt([key]), ALL - 1n);
    assert.equal(await factory.read.isComplete([key]), false);
    assert.equal(await factory.read.stewardshipCount(), 0n);
  });

  it("given settings that the governor refuses, when the deploy script is asked, then it says so before it sends anything", async () => {
    const { factory, key } = await freshFactory();
    const sent = () => publicClient.getTransactionCount({ address: people.deployer });
    const before = await sent();
    const plan = parameters(factory.address);
    const settings = { ...plan.settings, votingDelay: 0 };
    await refuses(
      deployStewardship(deployer, { ...plan, settings }),
      "GovernorSettingOutOfBounds",
      noVotingDelay,
    );
    const name = "x".repeat(32);
    await refuses(deployStewardship(deployer, { ...plan, name }), "StringTooLong", [name]);
    assert.equal(await sent(), before);
    assert.equal(await factory.read.partsBuilt([key]), 0n);
  });

  it("given a token that refuses, when the deploy script is asked, then it stops there and names the reason", async () => {
    const { factory } = await freshFactory();
    const plan = parameters(factory.address);
    const token = { ...plan.token, mintCap: 5_000n };
    await refuses(deployStewardship(deployer, { ...plan, token }), "StewardTokenInvalidMintCap", [
      5_000n,
      1_000n,
    ]);
  });
});

describe("What lists the stewardships of a factory", () => {
  it("given three, then they are found in order, page by page, and nothing else is one of them", async () => {
    const { factory, plan, build, buildEach } = await freshFactory();
    const governors: Address[] = [];
    for (const salt of [zeroHash, keccak256("0x01"), keccak256("0x02")]) {
      await buildEach(ALL - 1n, { salt });
      const key = await factory.read.keyOf([{ ...plan, salt }]);
      const { governor } = await factory.read.addressesOf([key]);
      assert.equal(await factory.read.isStewardship([governor]), false);
      await build(ALL, { salt });
      assert.equal(await factory.read.isStewardship([governor]), true);
      governors.push(governor);
    }
    assert.equal(await factory.read.stewardshipCount(), 3n);
    assert.deepEqual(await factory.read.stewardships([0n, 2n]), governors.slice(0, 2));
    assert.deepEqual(await factory.read.stewardships([2n, 2n ** 256n - 1n]), governors.slice(2));
    assert.deepEqual(await factory.read.stewardships([3n, 1n]), []);
    assert.equal(await factory.read.isStewardship([people.stranger]), false);
  });

  it("given ether, then the factory refuses it", async () => {
    const { factory } = await freshFactory();
    const [wallet] = [deployer.walletClient];
    await refuses(wallet.sendTransaction({ to: factory.address, value: parseEther("1") }), "empty");
  });
});
