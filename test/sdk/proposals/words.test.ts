import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { COVERAGES, datasetIdOf, ETHER, termsIdOf } from "@commonweight/sdk/chain";
import { applyLogs, describeEvent, emptyHistory, type History } from "@commonweight/sdk/history";
import { type Manifest, pinDocument } from "@commonweight/sdk/manifests";
import {
  type Action,
  adoptedSetOf,
  describeAction,
  describeActions,
  describeChange,
  diffActions,
  formatAmount,
  sayAmount,
  sayDuration,
  sayTime,
  simulateActions,
} from "@commonweight/sdk/proposals";
import { bytesToHex, zeroAddress, zeroHash } from "viem";
import { ada, ben, cleo, heron, logsOf, proposed, voted } from "../helpers/logs.ts";

const revision = "0641bb8400000000000000000000000000000000";
const wikimedia = pinDocument({
  name: "Common Pile: Wikimedia (filtered)",
  curator: "Common Pile",
  locator: `hf:datasets/common-pile/wikimedia_filtered@${revision}`,
  declaredTerms: "CC-BY-SA-4.0",
});
const fineweb = pinDocument({
  name: "FineWeb",
  curator: "Hugging Face",
  locator: `hf:datasets/HuggingFaceFW/fineweb@${"9bb295dd".padEnd(40, "0")}`,
  declaredTerms: "ODC-By-1.0",
});
const terms = (expression: string) => termsIdOf(expression, "3.27");
const identity = ({ digest, contentRoot, coverage, document }: Manifest) => ({
  manifestDigest: digest,
  contentRoot,
  coverage,
  declaredTerms: terms(document.declaredTerms),
  previous: zeroHash,
});

const model = {
  role: "registry",
  eventName: "ModelCreated",
  args: {
    modelId: 1n,
    name: "Heron 1B",
    charter: zeroHash,
    parents: [],
    forkOf: { chainId: 0n, registry: zeroAddress, modelId: 0n },
    proposalId: 0n,
  },
} as const;

const registered = (expression: string) =>
  ({
    role: "catalogue",
    eventName: "TermsRegistered",
    args: {
      termsId: terms(expression),
      registrant: ada,
      spdxExpression: expression,
      listVersion: "3.27",
      textDigest: zeroHash,
    },
  }) as const;

const entered = (manifest: Manifest) => {
  const { coverage, ...fields } = identity(manifest);
  const args = {
    datasetId: datasetIdOf(identity(manifest)),
    registrant: ada,
    ...fields,
    coverage: COVERAGES.indexOf(coverage),
  };
  return [
    {
      role: "catalogue",
      eventName: "DocumentPublished",
      args: { digest: manifest.digest, publisher: ada, document: bytesToHex(manifest.bytes) },
    },
    { role: "catalogue", eventName: "DatasetRegistered", args },
  ] as const;
};

const tokens = [
  { address: heron.token, symbol: "HRN", decimals: 18 },
  { address: cleo, symbol: "sUSD", decimals: 6 },
];
const limited = {
  role: "treasury",
  eventName: "LimitSet",
  args: { token: cleo, oldLimit: 0n, newLimit: 1_000_000_000n },
} as const;
const history = applyLogs(
  emptyHistory(heron),
  logsOf(model, registered("CC-BY-SA-4.0"), registered("ODC-By-1.0"), ...entered(wikimedia), limited),
);
const context = { history, tokens, names: { [ada]: "Ada" } };
const adopt = (manifest: Manifest, expression: string): Action => ({
  type: "adoptDataset",
  modelId: 1n,
  datasetId: datasetIdOf(identity(manifest)),
  concludedTerms: terms(expression),
  evidence: zeroHash,
});
const pay = (amount: bigint): Action => ({ type: "pay", token: cleo, to: ada, amount, aboveLimit: false });

describe("actions in words", () => {
  it("name the dataset, its revision and the terms", () => {
    assert.equal(
      describeAction(adopt(wikimedia, "CC-BY-SA-4.0"), context),
      "Adopt Common Pile: Wikimedia (filtered) at 0641bb84 under CC-BY-SA-4.0",
    );
  });

  it("say what is unknown as unknown", () => {
    assert.match(
      describeAction(adopt(fineweb, "MIT"), context),
      /^Adopt an unknown dataset \(0x[0-9a-f]{8}…\) under unknown terms \(0x[0-9a-f]{8}…\)$/,
    );
    const odd: Action = { type: "pay", token: ben, to: ada, amount: 5n, aboveLimit: true };
    assert.equal(
      describeAction(odd, context),
      `Pay 5 of the smallest unit of the token ${ben} to Ada, above the treasury's limit`,
    );
  });

  it("know what earlier actions of the same proposal enter in the catalogue", () => {
    const publish: Action = { type: "publishDocument", document: bytesToHex(fineweb.bytes) };
    const register: Action = { type: "registerDataset", ...identity(fineweb), locators: [] };
    assert.deepEqual(describeActions([publish, register, adopt(fineweb, "ODC-By-1.0")], context), [
      `Publish the document "FineWeb" (${formatAmount(BigInt(fineweb.bytes.length), 0)} bytes) on chain`,
      'Enter "FineWeb" in the catalogue as a dataset that its curator declares to be under ODC-By-1.0',
      "Adopt FineWeb at 9bb295dd under ODC-By-1.0",
    ]);
  });

  it("name the model where there are several", () => {
    const second = {
      ...model,
      args: { ...model.args, modelId: 2n, name: "Heron 7B" },
      at: { block: 99 },
    } as const;
    const both = applyLogs(history, logsOf(second));
    assert.match(
      describeAction(adopt(wikimedia, "CC-BY-SA-4.0"), { ...context, history: both }),
      / for Heron 1B$/,
    );
  });

  it("write settings and money in their units", () => {
    const say = (action: Action) => describeAction(action, context);
    assert.equal(
      say({ type: "setSetting", setting: "votingPeriod", value: 266_400n }),
      "Set the time for voting to 3 days and 2 hours",
    );
    assert.equal(
      say({ type: "setSetting", setting: "quorumNumerator", value: 1_250n }),
      "Set the quorum's share of the supply to 12.5%",
    );
    assert.equal(say(pay(1_234_500_000n)), "Pay 1,234.5 sUSD to Ada");
    assert.equal(say({ type: "mint", to: ada, amount: 10n ** 18n }), "Create 1 vote for Ada");
  });
});

describe("what a proposal changes", () => {
  const words = (actions: readonly Action[], from: History = history) => {
    const after = simulateActions(actions, from).history;
    return diffActions(actions, from).map((change) => describeChange(change, { ...context, history: after }));
  };

  it("is shown per subject, before and after", () => {
    const [dataset, set] = words([adopt(wikimedia, "CC-BY-SA-4.0")]);
    assert.deepEqual(dataset, {
      subject: "Common Pile: Wikimedia (filtered) at 0641bb84",
      before: "not part of the model",
      after: "adopted under CC-BY-SA-4.0",
    });
    assert.equal(set?.subject, "What Heron 1B is made of");
    assert.match(set?.before ?? "", /^0 datasets \(0x/);
    assert.match(set?.after ?? "", /^1 dataset \(0x/);
  });

  it("takes actions in their order, and shows each subject once", () => {
    const { datasetId, modelId } = { datasetId: datasetIdOf(identity(wikimedia)), modelId: 1n };
    const actions: Action[] = [
      adopt(wikimedia, "CC-BY-SA-4.0"),
      { type: "concludeTerms", modelId, datasetId, concludedTerms: terms("ODC-By-1.0"), evidence: zeroHash },
      { type: "quarantineDataset", modelId, datasetId, evidence: zeroHash },
    ];
    const changes = diffActions(actions, history);
    assert.deepEqual(changes, [
      {
        type: "dataset",
        modelId,
        datasetId,
        before: { standing: "Unknown", concludedTerms: zeroHash },
        after: { standing: "Quarantined", concludedTerms: terms("ODC-By-1.0") },
      },
    ]);
  });

  it("computes the commitment that a later run pins", () => {
    const after = simulateActions([adopt(wikimedia, "CC-BY-SA-4.0")], history).history;
    const [, set] = diffActions([adopt(wikimedia, "CC-BY-SA-4.0")], history);
    assert.equal(set?.type === "adoptedSet" && set.after.commitment, adoptedSetOf(after, 1n).commitment);
  });

  it("adds up what leaves the treasury, and says when the limit does not suffice", () => {
    const [money] = diffActions([pay(300_000_000n), pay(200_000_000n)], history);
    assert.deepEqual(money, {
      type: "money",
      token: cleo,
      spent: 500_000_000n,
      aboveLimit: 0n,
      before: 1_000_000_000n,
      after: 500_000_000n,
    });
    const [short] = words([pay(1_200_000_000n)]);
    assert.deepEqual(short, {
      subject: "What ordinary votes can still spend in this period",
      before: "1,000 sUSD",
      after: "1,000 sUSD (1,200 sUSD spent; 200 sUSD more than the limit allows now)",
    });
    const left = (balance: bigint) =>
      diffActions([pay(300_000_000n), pay(200_000_000n)], history, { balances: [{ token: cleo, balance }] })
        .filter(({ type }) => type === "treasury")
        .map((change) => describeChange(change, context));
    assert.deepEqual(left(900_000_000n), [
      { subject: "Money left in the treasury", before: "900 sUSD", after: "400 sUSD" },
    ]);
    assert.equal(left(100_000_000n)[0]?.after, "not enough: 400 sUSD more than it holds");
    const { problems } = simulateActions([pay(1_200_000_000n)], history);
    assert.deepEqual(problems[0]?.error, {
      name: "TreasuryLimitExceeded",
      args: [cleo, 1_200_000_000n, 1_000_000_000n],
    });
  });

  it("is unknown for a raw call, and says so", () => {
    const call: Action = { type: "call", target: heron.treasury, value: 0n, data: "0x12345678" };
    assert.deepEqual(words([call]), [
      { subject: "The treasury", before: "unknown", after: "unknown: this call can't be read here" },
    ]);
  });

  it("leaves the history alone", () => {
    const before = structuredClone(history);
    diffActions([adopt(wikimedia, "CC-BY-SA-4.0"), pay(1n)], history);
    assert.deepEqual(history, before);
  });
});

describe("events in words", () => {
  it("say who did what", () => {
    const after = applyLogs(
      emptyHistory(heron),
      logsOf(proposed(4n), voted(ada, 4n, 1, 120_000n * 10n ** 18n), voted(ben, 4n, 2, 5n * 10n ** 17n)),
    );
    assert.deepEqual(
      after.timeline.map((entry) => describeEvent(entry, { ...context, history: after })),
      [
        'Ada made proposal 4 ("Adopt it")',
        "Ada voted For proposal 4 with 120,000 votes",
        "0x2222…2222 abstained on proposal 4 with 0.5 votes",
      ],
    );
  });
});

describe("amounts and times", () => {
  it("are exact and readable", () => {
    assert.equal(formatAmount(1_234_567n, 2), "12,345.67");
    assert.equal(formatAmount(-5n, 1), "\u22120.5");
    assert.equal(formatAmount(1_000_000n, 0), "1,000,000");
    assert.equal(sayAmount(10n ** 15n, ETHER.address, {}), "0.001 ETH");
    assert.equal(sayDuration(0), "0 seconds");
    assert.equal(sayDuration(86_400), "1 day");
    assert.equal(sayDuration(86_400 + 59), "1 day");
    assert.equal(sayDuration(3_661), "1 hour and 1 minute");
    assert.equal(sayTime(1_795_712_400), "26 Nov 2026, 17:00 UTC");
    assert.equal(sayTime(1e300), "the timestamp 1e+300");
  });
});
