import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { parseDeployment } from "@commonweight/sdk/chain";
import {
  type CallReading,
  emptyGovernorHistory,
  type GovernorProfile,
  readCall,
} from "@commonweight/sdk/governors";
import { encodeFunctionData, parseAbi, zeroHash } from "viem";
import { argumentText, callSentence } from "../../app/src/features/governor/callWords.ts";
import { linksIn } from "../../app/src/features/proposal/votes.ts";
import { standing } from "../../app/src/lib/format/tally.ts";
import { parseGovernor } from "../../app/src/lib/governor/parseGovernor.ts";
import { subjectOf } from "../../app/src/lib/governor/queries.ts";
import { forgetGovernor, recentGovernors, rememberGovernor } from "../../app/src/lib/governor/recent.ts";
import { chainName, isOwnChain, keepOwnChain, ownChains } from "../../app/src/lib/ownChains.ts";
import { identifyRpc } from "../../app/src/lib/rpcIdentity.ts";
import { address } from "./helpers/proposals.ts";

/** A browser's storage, as large as it is told to be. */
class Store implements Storage {
  [name: string]: unknown;
  readonly #entries = new Map<string, string>();
  #room: number;

  constructor(room = Number.POSITIVE_INFINITY) {
    this.#room = room;
  }
  get length() {
    return this.#entries.size;
  }
  key(index: number) {
    return [...this.#entries.keys()][index] ?? null;
  }
  getItem(key: string) {
    return this.#entries.get(key) ?? null;
  }
  setItem(key: string, value: string) {
    if (value.length > this.#room) throw new Error("QuotaExceededError");
    this.#entries.set(key, value);
    Object.defineProperty(this, key, { value, enumerable: true, configurable: true });
  }
  removeItem(key: string) {
    this.#entries.delete(key);
    delete this[key];
  }
  clear() {
    for (const key of this.#entries.keys()) this.removeItem(key);
  }
}

function browserWith(store: Storage): void {
  Object.defineProperty(globalThis, "localStorage", { value: store, configurable: true });
}

const mixed = "0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045";

describe("an address that was typed", () => {
  it("is read with or without its chain", () => {
    assert.deepEqual(parseGovernor(`  ${mixed.toLowerCase()} `), { address: mixed });
    assert.deepEqual(parseGovernor(`eip155:42161:${mixed}`), { address: mixed, chainId: 42_161 });
  });

  it("is refused when it is none, or when a letter was changed", () => {
    for (const none of [
      "",
      "vitalik.eth",
      mixed.slice(0, -1),
      `${mixed}0`,
      `eip155:x:${mixed}`,
      `javascript:${mixed}`,
    ])
      assert.match(String(parseGovernor(none)), /not an address/, none);
    assert.match(String(parseGovernor(mixed.replace("d8dA", "d8da"))), /a digit was changed/);
  });
});

describe("what the browser keeps of other communities", () => {
  beforeEach(() => browserWith(new Store()));

  it("is the governors opened last, each once, the newest first", () => {
    for (let n = 1; n <= 8; n++) rememberGovernor({ chainId: 1, address: address(n), name: `Governor ${n}` });
    rememberGovernor({ chainId: 1, address: address(5).toLowerCase(), name: "Renamed" });
    assert.deepEqual(
      recentGovernors().map(({ name }) => name),
      ["Renamed", "Governor 8", "Governor 7", "Governor 6", "Governor 4", "Governor 3"],
    );
    forgetGovernor({ chainId: 1, address: address(8) });
    forgetGovernor({ chainId: 2, address: address(7) });
    assert.equal(recentGovernors().length, 5);
  });

  it("is ignored where it is not what the site wrote", () => {
    for (const text of [
      "{",
      "7",
      '[{"chainId":1}]',
      '[{"chainId":1,"address":"javascript:1","name":"x"}]',
      "[null]",
    ]) {
      localStorage.setItem("commonweight.governors", text);
      assert.deepEqual(recentGovernors(), []);
    }
    localStorage.setItem("commonweight.chain.5", '{"chainId":5,"genesisHash":"0x1","rpcUrls":["x"]}');
    localStorage.setItem("commonweight.chain.6", "no JSON");
    assert.deepEqual(ownChains(parseDeployment), []);
  });

  it("is the chains that the reader brought, with their first blocks", () => {
    assert.equal(keepOwnChain({ chainId: 42_161, genesisHash: zeroHash }, "https://node.example"), true);
    const [own, ...others] = ownChains(parseDeployment);
    assert.ok(own && others.length === 0);
    assert.equal(own.name, "Arbitrum One");
    assert.deepEqual(own.rpcUrls, ["https://node.example"]);
    assert.ok(isOwnChain(own));
    assert.equal(chainName(77), "Chain 77");
  });

  it("is nothing where the browser keeps nothing, and that breaks nothing", () => {
    browserWith(new Store(0));
    rememberGovernor({ chainId: 1, address: address(1), name: "x" });
    assert.deepEqual(recentGovernors(), []);
    assert.equal(keepOwnChain({ chainId: 5, genesisHash: zeroHash }, "https://node.example"), false);
  });
});

describe("an endpoint", () => {
  const node = (answers: Record<string, unknown>): typeof fetch => {
    return async (_, init) => {
      const { method } = JSON.parse(String(init?.body)) as { method: string };
      return Response.json({ result: answers[method] });
    };
  };

  it("is known by its number and its first block", async () => {
    const right = node({ eth_chainId: "0x1", eth_getBlockByNumber: { hash: zeroHash } });
    assert.deepEqual(await identifyRpc("https://node.example", right), { chainId: 1, genesisHash: zeroHash });
  });

  it("that names neither is none", async () => {
    for (const answers of [
      {},
      { eth_chainId: "0x1" },
      { eth_chainId: "x", eth_getBlockByNumber: { hash: zeroHash } },
    ])
      await assert.rejects(identifyRpc("https://node.example", node(answers)));
  });
});

const profile: GovernorProfile = {
  address: address(1),
  chainId: 1,
  genesisHash: zeroHash,
  name: "",
  token: {
    address: address(2),
    name: "Plain vote",
    symbol: "P\u202eV",
    decimals: 2,
    defaultDelegate: "nobody",
    sameClock: true,
  },
  clock: { mode: "blocknumber", stated: true, now: 9, native: true },
  counting: { mode: "support=bravo&quorum=for", quorum: "for" },
  timelock: { address: address(3), kind: "controller", delay: 60 },
  votingDelay: 1n,
  votingPeriod: 2n,
  proposalThreshold: 0n,
  quorum: 4n,
  ids: "hash",
  block: { number: 9, hash: zeroHash, timestamp: 99 },
  asked: [],
};

describe("a governor as a subject", () => {
  const where = {
    chainId: 1,
    name: "Ethereum",
    local: false,
    genesisHash: zeroHash,
    startBlock: 0,
    rpcUrls: ["https://node.example"],
    stewardships: [],
  } as const;

  it("has what a plain governor has, and only its proposals are read", () => {
    const { deployment, stewardship, reads } = subjectOf(where, profile, 5);
    assert.equal(reads, "proposals");
    assert.equal(deployment.startBlock, 5);
    assert.equal(deployment.catalogue, undefined);
    assert.deepEqual(stewardship, {
      name: "Unnamed governor",
      sample: false,
      token: address(2),
      governor: address(1),
      timelock: address(3),
      treasury: address(3),
      clock: "blocknumber",
      defaultDelegate: "nobody",
    });
    assert.deepEqual(emptyGovernorHistory(address(1)).unseen, []);
  });

  it("without a timelock is its own", () => {
    const { timelock: _, ...bare } = profile;
    assert.equal(subjectOf(where, bare, 0).stewardship.timelock, address(1));
  });
});

describe("a call of a foreign proposal in words", () => {
  const abi = parseAbi([
    "function transfer(address to, uint256 value)",
    "function setVotingPeriod(uint32 newVotingPeriod)",
    "function grantRole(bytes32 role, address account)",
    "function relay(address target, uint256 value, bytes data)",
  ]);
  const say = (target: number, data: `0x${string}`, value = 0n) => {
    const call = { target: address(target), value, data };
    const reading: CallReading = readCall(profile, call);
    return callSentence(reading, call, profile);
  };

  it("says what is certain, with hidden characters in sight", () => {
    const pay = encodeFunctionData({ abi, functionName: "transfer", args: [address(9), 1_250n] });
    assert.equal(say(2, pay), "Pay 12.5 P[U+202E]V to 0x0000…0009");
    const period = encodeFunctionData({ abi, functionName: "setVotingPeriod", args: [50_400] });
    assert.equal(say(1, period), "Let voting last 50400 blocks");
    const role = encodeFunctionData({ abi, functionName: "grantRole", args: [zeroHash, address(9)] });
    assert.equal(say(3, role), "Give 0x0000…0009 a role in the timelock");
  });

  it("gives no amount for a token that it does not know", () => {
    const pay = encodeFunctionData({ abi, functionName: "transfer", args: [address(9), 1_250n] });
    assert.equal(say(7, pay), "Call transfer of 0x0000…0007");
  });

  it("says of bytes that it can't read no more than their first four", () => {
    assert.equal(say(7, "0xdeadbeef00"), "Call 0x0000…0007, function 0xdeadbeef");
    assert.equal(say(7, "0x00"), "Call 0x0000…0007 with bytes that are no function");
    assert.equal(say(7, "0x", 10n ** 18n), "Send 1 of the chain's own currency to 0x0000…0007");
  });

  it("cuts an argument of any length", () => {
    assert.match(argumentText("x".repeat(10_000)), /^x{400}… \(10000 characters\)$/);
    assert.equal(argumentText([1n, 2n]), "1, 2");
  });
});

describe("a quorum of For alone", () => {
  it("is not reached by abstaining", () => {
    const tally = { for: 3n, against: 0n, abstain: 9n };
    const rule = { quorum: 4n, approvalBps: 5_000, approvalIs: "over" as const };
    assert.equal(standing(tally, rule).quorumReached, true);
    assert.equal(standing(tally, { ...rule, forOnly: true }).quorumMissing, 1n);
  });
});

describe("links in a text of any length", () => {
  it("are listed up to a number, and soon", () => {
    const many = Array.from({ length: 1_000 }, (_, n) => `https://a${n}.example/x`).join(" ");
    assert.equal(linksIn(many).length, 40);
    const started = performance.now();
    linksIn(`https://${"a".repeat(10_000_000)}`);
    assert.ok(performance.now() - started < 500);
  });
});
