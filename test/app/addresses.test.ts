import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Deployment } from "@commonweight/sdk/chain";
import { isStale } from "../../app/src/lib/cache.ts";
import { pagePath } from "../../app/src/lib/href.ts";
import { pageAt } from "../../app/src/lib/routes.ts";
import { idFrom, resolveSubject } from "../../app/src/lib/subject.ts";

const address = (n: number): `0x${string}` => `0x${n.toString(16).padStart(2, "0").repeat(20)}`;
const genesisHash = `0x${"11".repeat(32)}` as const;

function chain(chainId: number, governors: number[]): Deployment {
  return {
    chainId,
    name: `Chain ${chainId}`,
    local: true,
    genesisHash,
    startBlock: 0,
    rpcUrls: ["http://127.0.0.1:8545"],
    catalogue: address(0xca),
    stewardships: governors.map((n) => ({
      name: `Stewardship ${n}`,
      sample: true,
      token: address(1),
      governor: address(n),
      timelock: address(3),
      treasury: address(4),
      clock: "timestamp",
      defaultDelegate: "self",
    })),
  };
}

const deployments = [chain(1, [0xaa, 0xbb]), chain(2, [0xcc])];

function governorOf(chainId: string | null, dao: string | null): string {
  const found = resolveSubject(deployments, chainId, dao);
  return found.status === "ready" ? found.stewardship.governor : found.problem.happened;
}

describe("an address of the site", () => {
  it("names its page and subject", () => {
    assert.equal(
      pagePath("proposal", { chain: 1, dao: "0xaa", id: 12n }),
      "proposal/?chain=1&dao=0xaa&id=12",
    );
    assert.equal(pagePath("home"), "");
    assert.equal(
      pagePath("proposals", { chain: 1 }, { state: "active", search: "" }),
      "proposals/?chain=1&state=active",
    );
  });

  it("is found below any base", () => {
    for (const base of ["/", "/x/y/"]) {
      assert.equal(pageAt(base, base), "home");
      assert.equal(pageAt(`${base}proposal/`, base), "proposal");
      assert.equal(pageAt(`${base}proposal`, base), "proposal");
      assert.equal(pageAt(`${base}proposal/index.html`, base), "proposal");
      assert.equal(pageAt(`${base}nothing/`, base), undefined);
    }
    assert.equal(pageAt("/proposal/", "/x/y/"), undefined);
  });

  it("means the first stewardship when it names none", () => {
    assert.equal(governorOf(null, null), address(0xaa));
    assert.equal(governorOf("2", null), address(0xcc));
  });

  it("finds a stewardship however its address is written", () => {
    assert.equal(governorOf("1", address(0xbb).toUpperCase().replace("0X", "0x")), address(0xbb));
    assert.equal(governorOf(null, address(0xcc)), address(0xcc));
  });

  it("never shows another subject in place of an unknown one", () => {
    assert.match(governorOf("3", null), /does not know chain 3/);
    assert.match(governorOf("1", address(0xcc)), /does not know that stewardship/);
    assert.match(resolveSubject([], null, null).status, /unknown/);
  });

  it("carries whole numbers only", () => {
    assert.equal(idFrom(new URLSearchParams("id=12")), 12n);
    for (const bad of ["", "id=", "id=-1", "id=1.5", "id=0x1", `id=${"9".repeat(79)}`]) {
      assert.equal(idFrom(new URLSearchParams(bad)), undefined);
    }
  });
});

describe("what was kept of a chain", () => {
  it("is dropped when the chain began anew, and only then", () => {
    const now = { chainId: 1, genesisHash: genesisHash };
    assert.equal(isStale(`1:0x${"22".repeat(32)}:history`, now), true);
    assert.equal(isStale(`1:${genesisHash}:history`, now), false);
    assert.equal(isStale(`12:0x${"22".repeat(32)}:history`, now), false);
  });
});
