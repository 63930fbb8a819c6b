import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  type BallotBundle,
  BallotsError,
  bundleLink,
  MAX_BALLOTS,
  mergeBundles,
  parseBundle,
  parseBundleLink,
  requireSamePlace,
  type SignedBallot,
  writeBundle,
} from "@commonweight/sdk/ballots";
import fc from "fast-check";
import { getAddress, type Hex, numberToHex } from "viem";

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const hexOf = (bytes: number) =>
  fc
    .uint8Array({ minLength: bytes, maxLength: bytes })
    .map((it): Hex => `0x${Buffer.from(it).toString("hex")}`);

const arbitraryBallot = fc.record({
  proposal: fc.bigInt({ min: 0n, max: 2n ** 256n - 1n }),
  support: fc.constantFrom(0, 1, 2),
  voter: hexOf(20),
  reason: fc.string({ unit: "binary", maxLength: 40 }).filter((it) => !/\p{Surrogate}/u.test(it)),
  signature: hexOf(65),
}) satisfies fc.Arbitrary<SignedBallot>;

const place = {
  chain: { id: 5, genesisHash: `0x${"ab".repeat(32)}` },
  governor: numberToHex(9, { size: 20 }),
} as const;

const arbitraryBundle = fc
  .array(arbitraryBallot, { minLength: 1, maxLength: 8 })
  .map((ballots): BallotBundle => parseBundle(writeBundle({ ...place, ballots })));

const ballot: SignedBallot = {
  proposal: 24n,
  support: 1,
  voter: numberToHex(7, { size: 20 }),
  reason: "",
  signature: `0x${"1b".repeat(65)}`,
};

/** A bundle as a stranger may have written it. */
function written(
  change: (json: Record<string, unknown> & { ballots: Record<string, unknown>[] }) => void,
): string {
  const json = JSON.parse(text(writeBundle({ ...place, ballots: [ballot] })));
  change(json);
  return JSON.stringify(json);
}

const refuses = (content: string | Uint8Array, message: RegExp) =>
  assert.throws(
    () => parseBundle(content),
    (error) => error instanceof BallotsError && message.test(error.message) && error.remedy !== "",
  );

describe("a bundle of signed ballots", () => {
  it("is read as it was written, whatever its ballots say", () =>
    fc.assert(
      fc.property(arbitraryBundle, (bundle) => {
        assert.deepEqual(parseBundle(writeBundle(bundle)), bundle);
      }),
    ));

  it("is written in one way only, however it came", () =>
    fc.assert(
      fc.property(fc.array(arbitraryBallot, { minLength: 1, maxLength: 8 }), fc.nat(), (ballots, turn) => {
        const turned = ballots.map((_, index) => ballots[(index + turn) % ballots.length] ?? ballot);
        const one = writeBundle({ ...place, ballots });
        assert.deepEqual(writeBundle({ ...place, ballots: [...turned, ...turned] }), one);
        const checked = ballots.map((it) => ({ ...it, voter: getAddress(it.voter) }));
        assert.deepEqual(writeBundle(parseBundle(writeBundle({ ...place, ballots: checked }))), one);
        const spaced = JSON.stringify(JSON.parse(text(one)), undefined, 3);
        assert.deepEqual(writeBundle(parseBundle(`\n${spaced}\n`)), one);
      }),
    ));

  it("is the same however often and in whatever order bundles are joined", () =>
    fc.assert(
      fc.property(arbitraryBundle, arbitraryBundle, arbitraryBundle, (a, b, c) => {
        const joined = mergeBundles(mergeBundles(a, b), c);
        assert.deepEqual(mergeBundles(c, mergeBundles(b, a)), joined);
        assert.deepEqual(mergeBundles(joined, b), joined);
        for (const it of [...a.ballots, ...b.ballots, ...c.ballots])
          assert.ok(joined.ballots.some((other) => JSON.stringify(said(other)) === JSON.stringify(said(it))));
      }),
    ));

  it("keeps two ballots of one voter, so that nobody drops one by sending another", () => {
    const forged: SignedBallot = { ...ballot, support: 0, signature: `0x${"00".repeat(65)}` };
    const both = mergeBundles({ ...place, ballots: [ballot] }, { ...place, ballots: [forged, ballot] });
    assert.deepEqual(both.ballots, [forged, ballot]);
  });

  it("of another chain or governor is not joined", () => {
    const here = { ...place, ballots: [ballot] };
    const named = (message: RegExp) => (error: unknown) =>
      error instanceof BallotsError && message.test(error.message);
    const elsewhere = { ...here, chain: { ...place.chain, id: 6 } };
    assert.throws(() => mergeBundles(here, elsewhere), named(/another chain/));
    const relived = { ...here, chain: { ...place.chain, genesisHash: `0x${"ac".repeat(32)}` } as const };
    assert.throws(() => mergeBundles(here, relived), named(/another chain/));
    const governor = numberToHex(10, { size: 20 });
    assert.throws(() => requireSamePlace(here, { ...here, governor }), named(/another governor/));
  });

  it("holds a hundred thousand ballots, and no more", () => {
    const many = Array.from({ length: MAX_BALLOTS }, (_, index) => ({
      ...ballot,
      voter: numberToHex(index + 1, { size: 20 }),
    }));
    const bytes = writeBundle({ ...place, ballots: many });
    const bundle = parseBundle(bytes);
    assert.equal(bundle.ballots.length, MAX_BALLOTS);
    assert.equal(bundleLink(bundle), undefined);
    refuses(writeBundle({ ...place, ballots: [...many, { ...ballot, proposal: 25n }] }), /100000 ballots/);
    assert.throws(
      () => mergeBundles(bundle, { ...place, ballots: [{ ...ballot, proposal: 25n }] }),
      BallotsError,
    );
  });

  it("that is none, or was changed by hand, is refused with the place", () => {
    const first = (change: object) => written(({ ballots }) => Object.assign(ballots[0] ?? {}, change));
    refuses("", /not a bundle/);
    refuses("[]", /no bundle/);
    refuses("null", /no bundle/);
    refuses(new Uint8Array([0xff, 0xfe]), /not a bundle/);
    refuses(
      written((json) => Object.assign(json, { kind: "commonweight/ballots@2" })),
      /no bundle/,
    );
    refuses(
      written((json) => Object.assign(json, { note: "hello" })),
      /field that it can't have: note/,
    );
    refuses(
      written((json) => Object.assign(json, { ballots: [] })),
      /1 to 100000 ballots/,
    );
    refuses(
      written((json) => Object.assign(json, { ballots: { length: 1 } })),
      /1 to 100000 ballots/,
    );
    refuses(
      written((json) => Object.assign(json, { governor: "0x1" })),
      /governor is no address/,
    );
    refuses(
      written((json) => Object.assign(json, { chain: { id: -1, genesisHash: "0x" } })),
      /chain's id/,
    );
    refuses(first({ proposal: 24 }), /Ballot 1: the proposal/);
    refuses(first({ proposal: "024" }), /Ballot 1: the proposal/);
    refuses(first({ proposal: "-1" }), /Ballot 1: the proposal/);
    refuses(first({ proposal: String(2n ** 256n) }), /Ballot 1: the proposal/);
    refuses(first({ support: 3 }), /Ballot 1: the choice/);
    refuses(first({ support: "1" }), /Ballot 1: the choice/);
    refuses(first({ support: 0.5 }), /Ballot 1: the choice/);
    assert.equal(
      parseBundle(first({ voter: "0x52908400098527886E0F7030069857D2E4169EE7" })).ballots[0]?.voter,
      "0x52908400098527886e0f7030069857d2e4169ee7",
    );
    refuses(first({ voter: "0x52908400098527886E0F7030069857D2E4169Ee7" }), /Ballot 1: the voter/);
    refuses(first({ voter: null }), /Ballot 1: the voter/);
    refuses(first({ signature: "0x" }), /Ballot 1: the signature/);
    refuses(first({ signature: `0x${"AB".repeat(65)}` }), /Ballot 1: the signature/);
    refuses(first({ signature: `0x${"ab".repeat(9000)}` }), /Ballot 1: the signature/);
    refuses(first({ reason: "\ud800" }), /Ballot 1: the reason is no well-formed text/);
    refuses(first({ reason: "a".repeat(20_000) }), /Ballot 1: the reason is too long/);
    refuses(first({ reason: "\u{1f989}".repeat(5_000) }), /Ballot 1: the reason is too long/);
    refuses(first({ reason: 1 }), /Ballot 1: the reason/);
    refuses(first({ extra: 1 }), /Ballot 1 has a field/);
    refuses(
      written(({ ballots }) => delete ballots[0]?.reason),
      /Ballot 1 lacks a field: reason/,
    );
    refuses(
      written(({ ballots }) => ballots.push([] as never)),
      /Ballot 2 is no object/,
    );
  });
});

describe("a bundle as a link", () => {
  it("is read as it was written, and undefined where it is too long", () =>
    fc.assert(
      fc.property(arbitraryBundle, (bundle) => {
        const link = bundleLink(bundle);
        if (link === undefined) return assert.ok(writeBundle(bundle).length > 2_900);
        assert.match(link, /^ballots=[A-Za-z0-9_-]+$/);
        assert.ok(link.length <= 4_000);
        assert.deepEqual(parseBundleLink(link), bundle);
      }),
    ));

  it("is nobody else's fragment, and refused when it is cut or no base64", () => {
    const link = bundleLink({ ...place, ballots: [ballot] }) ?? "";
    assert.equal(parseBundleLink("votes"), undefined);
    assert.equal(parseBundleLink(""), undefined);
    for (const cut of [link.slice(0, -9), "ballots=", "ballots=%%%", "ballots=\u{1f989}"])
      assert.throws(() => parseBundleLink(cut), BallotsError);
  });
});

function said({ proposal, ...more }: SignedBallot) {
  return { proposal: String(proposal), ...more };
}
