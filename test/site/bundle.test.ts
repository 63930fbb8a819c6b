import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import { bytesToHex, getContractAddress } from "viem";
import { LOCAL_MARKER } from "../../app/src/features/local/marker.ts";
import { LOCAL_ACCOUNTS, LOCAL_CHAIN_ID } from "../../scripts/chain/accounts.ts";
import { ROOT } from "../../scripts/lib/root.ts";
import { builtSite, FLAVOURS } from "./helpers/builtSite.ts";

/** What only the demo wallet and the clock control say or ask for. */
const LOCAL_WORDS = [
  LOCAL_MARKER,
  "demo-wallet.json",
  "Demo wallet",
  "Local tools, on this computer only",
  "Move time forward",
  "Whose part do you take?",
];

/** Far more than the contracts that the accounts of a seeded chain deploy. */
const NONCES = 300;

const bare = (hex: string) => hex.slice(2).toLowerCase();

/** Every account of the local chain, its key, and every contract that it may have deployed. */
const LOCAL_SECRETS = new Set(
  LOCAL_ACCOUNTS.flatMap((account) => [
    bare(account.address),
    bare(bytesToHex(account.getHdKey().privateKey ?? new Uint8Array())),
    ...Array.from({ length: NONCES }, (_, nonce) =>
      bare(getContractAddress({ from: account.address, nonce: BigInt(nonce) })),
    ),
  ]),
);

/** What a text says of the local chain: its id, its accounts and contracts, their keys, the words they come from. */
function tracesOfLocalChain(text: string): string[] {
  const traces: string[] = [];
  for (const [run] of text.matchAll(/[0-9a-f]{40,}/gi)) {
    const digits = run.toLowerCase();
    for (const length of [40, 64])
      for (let at = 0; at + length <= digits.length; at++) {
        const part = digits.slice(at, at + length);
        if (LOCAL_SECRETS.has(part)) traces.push(part);
      }
  }
  const id = LOCAL_CHAIN_ID;
  const numbers = new RegExp(`(?<![\\w#])(?:${id}|0x0*${id.toString(16)})(?!\\w)`, "gi");
  for (const [number] of text.matchAll(numbers)) traces.push(number);
  if (/\btest(?: test){3}/.test(text)) traces.push("the mnemonic");
  return traces;
}

function textsOf(folder: string): { name: string; text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:js|mjs|html|css|json|txt|svg)$/.test(name))
    .map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));
}

describe("the search for traces of the local chain", () => {
  const [account] = LOCAL_ACCOUNTS;
  assert.ok(account);
  const key = bytesToHex(account.getHdKey().privateKey ?? new Uint8Array());
  for (const [what, text] of [
    ["an account", `const a="${account.address}"`],
    ["a contract", `"${getContractAddress({ from: account.address, nonce: 7n })}"`],
    ["an address within calldata", `"0xa9059cbb${"0".repeat(24)}${bare(account.address)}"`],
    ["a key", `"${key}"`],
    ["the chain id", `{chainId:${LOCAL_CHAIN_ID}}`],
    ["the chain id in hex", `"0x${LOCAL_CHAIN_ID.toString(16)}"`],
    ["the mnemonic", "'test test test test test test test test test test test junk'"],
  ] as const)
    it(`finds ${what}`, () => assert.equal(tracesOfLocalChain(text).length, 1));

  it("finds nothing in a colour or a foreign address", () =>
    assert.deepEqual(tracesOfLocalChain(`#262626 0x${"1".repeat(40)} 12626269`), []));
});

for (const { flavour, folder } of FLAVOURS)
  describe(`the ${flavour} site`, () => {
    let texts: ReturnType<typeof textsOf> = [];

    before(() => {
      texts = textsOf(builtSite(flavour));
      assert.ok(
        texts.some(({ name }) => name.endsWith(".js")),
        `${folder} holds no code`,
      );
    });

    it("names no chain, account, contract or key of a local chain", () => {
      const traces = texts.flatMap(({ name, text }) =>
        tracesOfLocalChain(text).map((trace) => `${name}: ${trace}`),
      );
      assert.deepEqual(traces, []);
    });

    it(`${flavour === "local" ? "holds" : "holds none of"} the tools for a chain of this computer`, () => {
      const found = LOCAL_WORDS.filter((words) => texts.some(({ text }) => text.includes(words)));
      assert.deepEqual(found, flavour === "local" ? LOCAL_WORDS : []);
    });

    it("comes without anyone's deployments", () => {
      assert.equal(existsSync(join(ROOT, folder, "deployments")), false);
    });
  });
