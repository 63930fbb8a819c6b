import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { stewardGovernorAbi } from "@commonweight/sdk/chain";
import { nextStep, readProposal } from "@commonweight/sdk/proposals";
import {
  createClient,
  custom,
  decodeFunctionData,
  encodeFunctionResult,
  type Hex,
  numberToHex,
  parseAbi,
  RpcRequestError,
  zeroAddress,
  zeroHash,
} from "viem";

/** What OpenZeppelin's governors of 2021 with Bravo's words have: no clock, no `proposalVotes`, no `proposalNeedsQueuing`. */
const bravo = parseAbi([
  "function proposals(uint256 id) view returns (uint256 id, address proposer, uint256 eta, uint256 startBlock, uint256 endBlock, uint256 forVotes, uint256 againstVotes, uint256 abstainVotes, bool canceled, bool executed)",
]);
const abi = [...stewardGovernorAbi, ...bravo];
const answers: Readonly<Record<string, unknown>> = {
  state: 4,
  proposalSnapshot: 100n,
  proposalDeadline: 200n,
  proposals: [7n, zeroAddress, 0n, 100n, 200n, 30n, 20n, 10n, false, false],
  proposalEta: 0n,
  quorum: 25n,
  COUNTING_MODE: "support=bravo&quorum=bravo",
};

const client = createClient({
  transport: custom(
    {
      request: async ({ method, params }: { method: string; params: readonly [{ data: Hex }] }) => {
        if (method === "eth_getBlockByNumber")
          return {
            number: numberToHex(300),
            hash: zeroHash,
            timestamp: numberToHex(3_600),
            transactions: [],
          };
        assert.equal(method, "eth_call");
        const { functionName } = decodeFunctionData({ abi, data: params[0].data });
        const result = answers[functionName];
        if (result === undefined)
          throw new RpcRequestError({
            body: {},
            url: "",
            error: { code: 3, message: "execution reverted", data: "0x" },
          });
        return encodeFunctionResult({ abi, functionName, result } as Parameters<
          typeof encodeFunctionResult
        >[0]);
      },
    },
    { retryCount: 0 },
  ),
});

describe("a governor that is older than the clock of ERC-6372", () => {
  const read = (needsQueuing: boolean) =>
    readProposal(client, { governor: zeroAddress, id: 7n, assume: { clock: "blocknumber", needsQueuing } });

  it("is read in blocks, its votes from where Bravo keeps them", async () => {
    const reading = await read(true);
    assert.equal(reading.clock, "blocknumber");
    assert.equal(reading.now, 300);
    assert.deepEqual(reading.votes, { for: 30n, against: 20n, abstain: 10n });
    assert.deepEqual(reading.quorum, { votes: 25n, known: true, forOnly: true });
  });

  it("has what passed queued where there is a timelock", async () => {
    assert.equal(nextStep(await read(true)).step, "queue");
    assert.equal(nextStep(await read(false)).step, "execute");
  });
});
