import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { latestEvents } from "../../app/src/features/overview/latestEvents.ts";
import { agendaOf, undecidedIn } from "../../app/src/features/overview/openProposals.ts";
import { problemWithRpc } from "../../app/src/features/settings/checkRpc.ts";
import { ada, ben, minted, proposed, voted, votesOf } from "../sdk/helpers/logs.ts";
import { historyOf, published } from "./helpers/models.ts";
import { DAY, DEADLINE, PROPOSED, proposal, reading, SNAPSHOT } from "./helpers/proposals.ts";

describe("what is being decided", () => {
  const made = [1n, 2n, 3n, 4n, 5n].map((id) => proposal({ id }));

  it("is sorted by what can be done about it, the nearest deadline first", () => {
    const agenda = agendaOf(made, [
      reading("Active", SNAPSHOT + 1, { id: 1n, deadline: DEADLINE + DAY }),
      reading("Active", SNAPSHOT + 1, { id: 2n }),
      reading("Queued", DEADLINE, { id: 3n, eta: DEADLINE + DAY }),
      reading("Pending", PROPOSED, { id: 4n }),
      reading("Defeated", DEADLINE, { id: 5n }),
    ]);
    const ids = (list: (typeof agenda)["open"]) => list.map((entry) => entry.proposal.id);
    assert.deepEqual(ids(agenda.open), [2n, 1n]);
    assert.deepEqual(ids(agenda.passed), [3n]);
    assert.deepEqual(ids(agenda.upcoming), [4n]);
  });

  it("given proposals that were not read, leaves them out rather than guess", () => {
    assert.deepEqual(agendaOf(made, []), { open: [], passed: [], upcoming: [] });
  });

  it("asks the chain about no proposal that the record knows the end of", () => {
    const history = historyOf(proposed(1n), proposed(2n), {
      role: "governor",
      eventName: "ProposalCanceled",
      args: { proposalId: 1n },
    });
    assert.deepEqual(
      undecidedIn(history).map(({ id }) => id),
      [2n],
    );
  });
});

describe("the latest events", () => {
  it("are newest first, without those that only accompany others or belong to no vote here", () => {
    const { timeline } = historyOf(
      minted(ada, 5n),
      votesOf(ada, 0n, 5n),
      proposed(1n),
      published("a stranger's document"),
      voted(ben, 1n, 1, 3n),
    );
    assert.deepEqual(
      latestEvents(timeline).map(({ eventName }) => eventName),
      ["VoteCast", "ProposalCreated"],
    );
    assert.equal(latestEvents(timeline, 1).length, 1);
  });
});

describe("an RPC address of one's own", () => {
  const chain = { chainId: 5, genesisHash: "0xaa" } as const;
  const node = (answers: Record<string, unknown>): typeof fetch => {
    return async (_, init) => {
      const { method } = JSON.parse(String(init?.body)) as { method: string };
      return new Response(JSON.stringify({ jsonrpc: "2.0", id: 1, result: answers[method] }));
    };
  };

  it("is kept when it serves the chain and its very first block", async () => {
    const right = node({ eth_chainId: "0x5", eth_getBlockByNumber: { hash: "0xaa" } });
    assert.equal(await problemWithRpc("https://node.example", chain, right), undefined);
  });

  it("is refused with the reason when it serves another chain", async () => {
    const other = node({ eth_chainId: "0x6", eth_getBlockByNumber: { hash: "0xaa" } });
    assert.equal(await problemWithRpc("https://node.example", chain, other), "It serves chain 6, not 5.");
  });

  it("is refused when it serves another life of the chain", async () => {
    const later = node({ eth_chainId: "0x5", eth_getBlockByNumber: { hash: "0xbb" } });
    assert.match(
      (await problemWithRpc("https://node.example", chain, later)) ?? "",
      /another chain with the same number/,
    );
  });

  it("is refused when it does not answer, or is no address", async () => {
    const silent: typeof fetch = async () => {
      throw new TypeError("fetch failed");
    };
    assert.match((await problemWithRpc("https://node.example", chain, silent)) ?? "", /does not answer/);
    assert.match((await problemWithRpc("node.example", chain, silent)) ?? "", /whole address/);
  });
});
