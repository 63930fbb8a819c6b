import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { getFirstBlock, parseCountingMode } from "@commonweight/sdk/chain";
import { GovernorError, governorDeployment } from "@commonweight/sdk/governors";
import { readDeployment, VerifyError } from "@commonweight/sdk/verify";
import { createClient, custom, encodeAbiParameters, getAddress, type Hex, pad, RpcRequestError } from "viem";
import { publicClient, viem } from "../helpers/chain.ts";
import { deployPlain, headNumber, PLAIN_KINDS, probe, SUPPLY } from "../helpers/otherGovernors.ts";
import { addressOf, newStewardship } from "../helpers/stewardship.ts";

const nowhere = "0x00000000000000000000000000000000000000aa" as const;

async function refusal(governor: `0x${string}`): Promise<GovernorError> {
  let thrown: unknown;
  await probe({ governor }).catch((error) => {
    thrown = error;
  });
  assert.ok(thrown instanceof GovernorError, String(thrown));
  return thrown;
}

describe("an address that is no governor", () => {
  it("without code is said to hold no contract", async () => {
    const error = await refusal(nowhere);
    assert.equal(error.message, "There is no contract at this address.");
    assert.match(error.remedy, /on this chain/);
  });

  it("that is a token is refused with what it was asked and answered", async () => {
    const token = await viem.deployContract("PlainToken", [addressOf(0), SUPPLY]);
    const error = await refusal(token.address);
    assert.equal(error.message, "This contract is no governor in OpenZeppelin's style.");
    const answers = new Map(error.asked.map(({ question, answer }) => [question, answer]));
    assert.equal(answers.get("name()"), '"Plain vote"');
    assert.match(answers.get("votingDelay()") ?? "", /refused|no such function/);
    assert.match(error.details ?? "", /COUNTING_MODE\(\): /);
  });

  it("that is a Governor Bravo is called by its name", async () => {
    const bravo = await viem.deployContract("BravoWords");
    assert.match((await refusal(bravo.address)).message, /Governor Bravo/);
  });

  const nonsense: Readonly<Record<string, Hex>> = {
    nothing: "0x",
    "one byte": "0xff",
    zero: pad("0x0"),
    ones: `0x${"f".repeat(64)}`,
    "a text that ends beyond its end": `0x${"20".padStart(64, "0")}${"f".repeat(64)}`,
    "the text support=bravo&quorum=for": encodeAbiParameters(
      [{ type: "string" }],
      ["support=bravo&quorum=for"],
    ),
    "a long text": encodeAbiParameters([{ type: "string" }], ["x".repeat(20_000)]),
  };
  for (const [what, words] of Object.entries(nonsense)) {
    it(`that answers everything with ${what} is refused`, async () => {
      const parrot = await viem.deployContract("Parrot", [words]);
      const error = await refusal(parrot.address);
      for (const { answer } of error.asked) assert.ok(answer.length < 200, answer);
    });
  }

  it("is not called so because the provider fails", async () => {
    const client = createClient({
      transport: custom(
        {
          request: ({ method }: { method: string }) => {
            if (method === "eth_call")
              throw new RpcRequestError({
                body: {},
                url: "",
                error: { code: -32005, message: "too many requests" },
              });
            return publicClient.request({
              method,
              params: method === "eth_getBlockByNumber" ? ["latest", false] : [],
            } as never);
          },
        },
        { retryCount: 0 },
      ),
    });
    const { governor } = await deployPlain(PLAIN_KINDS[0]);
    const { probeGovernor } = await import("@commonweight/sdk/governors");
    await assert.rejects(
      probeGovernor(client, { address: governor }),
      (error) => !(error instanceof GovernorError),
    );
  });
});

describe("a governor", () => {
  it("over Compound's timelock is told from one over OpenZeppelin's", async () => {
    const token = await viem.deployContract("PlainToken", [addressOf(0), SUPPLY]);
    const timelock = await viem.deployContract("CompoundDelay");
    const { address } = await viem.deployContract("CompoundGovernor", [token.address, timelock.address]);
    const profile = await probe({ governor: address });
    assert.deepEqual(profile.timelock, {
      address: getAddress(timelock.address),
      kind: "compound",
      delay: 172_800,
    });
  });

  it("whose token boasts is shown within bounds", async () => {
    const boast = `\u202e${"Gold".repeat(5_000)}`;
    const token = await viem.deployContract("BoastingToken", [addressOf(0), SUPPLY, boast, 255]);
    const { address } = await viem.deployContract("BareGovernor", ["Boast", token.address, 1, 10, 0n, 4n]);
    const profile = await probe({ governor: address });
    assert.equal(profile.token.decimals, 0);
    assert.equal([...profile.token.name].length, 64);
    assert.equal([...profile.token.symbol].length, 64);
  });

  it("of a stewardship names its house, and members vote for themselves by default", async () => {
    const { governor, stewardship, deployment } = await newStewardship();
    const profile = await probe({ governor: governor.address });
    assert.equal(profile.token.defaultDelegate, "self");
    assert.equal(profile.house?.registry, stewardship.registry);
    const where = { name: "test", local: true, rpcUrls: ["http://127.0.0.1"], startBlock: 0 };
    const { stewardships, catalogue } = governorDeployment(profile, where);
    assert.equal(catalogue, deployment.catalogue);
    const [own] = stewardships;
    assert.deepEqual({ ...own, name: "Heron", sample: true }, stewardship);
    const read = await readDeployment(publicClient, governor.address);
    assert.equal(read.stewardships[0]?.governor, governor.address);
    assert.equal(read.genesisHash, deployment.genesisHash);
  });

  it("without a house is a subject of verification too, and an address that is none is refused as everywhere", async () => {
    const { governor, token, timelock } = await deployPlain(PLAIN_KINDS[1]);
    const [plain] = (await readDeployment(publicClient, governor)).stewardships;
    assert.deepEqual(
      { token: plain?.token, timelock: plain?.timelock, clock: plain?.clock, registry: plain?.registry },
      { token, timelock, clock: "blocknumber", registry: undefined },
    );
    await assert.rejects(
      readDeployment(publicClient, nowhere),
      (error) => error instanceof VerifyError && /no contract/.test(error.message),
    );
  });
});

describe("the block in which a contract was made", () => {
  it("is found by bisection", async () => {
    await publicClient.request({ method: "evm_mine" } as never);
    const { address } = await viem.deployContract("BravoWords");
    const made = await headNumber();
    for (let mined = 0; mined < 9; mined++) await publicClient.request({ method: "evm_mine" } as never);
    assert.equal(await getFirstBlock(publicClient, { address, latest: await headNumber() }), made);
  });

  it("is unknown where old states are gone", async () => {
    const client = createClient({
      transport: custom(
        { request: async () => Promise.reject(new Error("missing trie node")) },
        { retryCount: 0 },
      ),
    });
    assert.equal(await getFirstBlock(client, { address: nowhere, latest: 1_000 }), undefined);
  });
});

describe("a way of counting", () => {
  it("is known when it has Bravo's three choices", () => {
    const quorum = (mode: string) => parseCountingMode(mode).quorum;
    assert.equal(quorum("support=bravo&quorum=for,abstain"), "forAndAbstain");
    assert.equal(quorum("support=bravo&quorum=for"), "for");
    assert.equal(quorum("support=bravo&quorum=bravo"), "for");
    assert.equal(quorum("support=bravo,fractional&quorum=for,abstain&params=fractional"), "forAndAbstain");
    for (const strange of [
      "",
      "support=approval",
      "support=bravo",
      "support=bravo&quorum=for,against,abstain",
    ])
      assert.equal(quorum(strange), "unknown", strange);
  });
});
