import { datasetIdOf, type KnownEvent, type StewardshipLog, termsIdOf } from "@commonweight/sdk/chain";
import { applyLogs, emptyHistory, type History } from "@commonweight/sdk/history";
import { type Manifest, pinDocument } from "@commonweight/sdk/manifests";
import { bytesToString, type Hex, numberToHex, sha256, toHex, zeroAddress, zeroHash } from "viem";
import type { BuildContext, MoneyToken } from "../../../app/src/features/propose/actions/check.ts";
import { blankAction } from "../../../app/src/features/propose/draft/draft.ts";
import type {
  ActionDrafts,
  DatasetDraft,
  DraftType,
} from "../../../app/src/features/propose/draft/shapes.ts";
import { address } from "./proposals.ts";

export const NOW = 1_800_000_000;
export const DAY = 86_400;
export const LIST = "3.28.0";

export const DOLLAR: MoneyToken = {
  address: address(9),
  symbol: "USDS",
  decimals: 6,
  balance: 1_000_000_000n,
};
const ETHER: MoneyToken = { address: zeroAddress, symbol: "ETH", decimals: 18, balance: 10n ** 18n };

export const stewardship = {
  name: "Heron",
  sample: true,
  token: address(1),
  governor: address(2),
  timelock: address(3),
  treasury: address(4),
  registry: address(5),
  runs: address(6),
  clock: "timestamp",
  defaultDelegate: "self",
} as const;

export const APACHE = termsIdOf("Apache-2.0", LIST);
export const BY_SA = termsIdOf("CC-BY-SA-4.0", LIST);

const REVISION = "0641bb84c354dbe88469a1153e97c6a63ac50591";

const wikimedia = pinDocument({
  name: "Wikimedia",
  curator: "Common Pile",
  locator: `hf:datasets/common-pile/wikimedia@${REVISION}`,
  declaredTerms: "CC-BY-SA-4.0",
});

/** A pin document that nobody has registered. */
export const gutenberg = pinDocument({
  name: "Gutenberg",
  curator: "Common Pile",
  locator: `hf:datasets/common-pile/gutenberg@${REVISION}`,
  declaredTerms: "LicenseRef-Public-Domain-US",
});

export const wikimediaId = datasetIdOf({ ...identity(wikimedia, BY_SA) });

function identity(manifest: Manifest, declaredTerms: Hex) {
  const { digest: manifestDigest, contentRoot, coverage } = manifest;
  return { manifestDigest, contentRoot, coverage, declaredTerms, previous: zeroHash };
}

/** A record with one model, two terms, one registered dataset, and a limit of 600 dollars in 30 days. */
export function record(...more: readonly KnownEvent[]): History {
  const events: readonly KnownEvent[] = [
    terms("Apache-2.0"),
    terms("CC-BY-SA-4.0"),
    {
      role: "catalogue",
      eventName: "DatasetRegistered",
      args: {
        datasetId: wikimediaId,
        registrant: address(20),
        manifestDigest: wikimedia.digest,
        contentRoot: zeroHash,
        coverage: 1,
        declaredTerms: BY_SA,
        previous: zeroHash,
      },
    },
    {
      role: "registry",
      eventName: "ModelCreated",
      args: {
        modelId: 1n,
        name: "Heron 1B",
        charter: numberToHex(7, { size: 32 }),
        parents: [],
        forkOf: { chainId: 0n, registry: zeroAddress, modelId: 0n },
        proposalId: 0n,
      },
    },
    {
      role: "treasury",
      eventName: "LimitSet",
      args: { token: DOLLAR.address, oldLimit: 0n, newLimit: 600_000_000n },
    },
    ...more,
  ];
  return applyLogs(emptyHistory(stewardship), events.map(logOf));
}

function terms(spdxExpression: string): KnownEvent {
  return {
    role: "catalogue",
    eventName: "TermsRegistered",
    args: {
      termsId: termsIdOf(spdxExpression, LIST),
      registrant: address(20),
      spdxExpression,
      listVersion: LIST,
    },
  };
}

/** The vote that adopted the registered dataset. */
export const adoption: KnownEvent = {
  role: "registry",
  eventName: "StandingChanged",
  args: {
    modelId: 1n,
    datasetId: wikimediaId,
    oldStanding: 0,
    newStanding: 1,
    concludedTerms: BY_SA,
    evidence: zeroHash,
    proposalId: 1n,
  },
};

function logOf(event: KnownEvent, index: number): StewardshipLog {
  return {
    ...event,
    address:
      event.role === "catalogue" || event.role === "fork" || event.role === "runTerms"
        ? address(7)
        : stewardship[event.role],
    blockNumber: index + 1,
    blockHash: numberToHex(index + 1, { size: 32 }),
    timestamp: NOW - DAY,
    transactionHash: numberToHex(index + 1, { size: 32 }),
    logIndex: 0,
  } as StewardshipLog;
}

export function context(history = record()): BuildContext {
  return { history, now: NOW, tokens: [ETHER, DOLLAR] };
}

/** A form with some of its fields filled in. */
export function draft<T extends DraftType>(
  type: T,
  fields: Partial<Omit<ActionDrafts[T], "type" | "key">> = {},
  key = "a1",
): ActionDrafts[T] {
  return { ...blankAction(type, key), ...fields };
}

export function fromCatalogue(id: Hex): DatasetDraft {
  return { from: "catalogue", id, document: null };
}

export function fromDocument(manifest: Manifest): DatasetDraft {
  return { from: "document", id: "", document: { name: "pin.json", text: bytesToString(manifest.bytes) } };
}

export function published(bytes: Uint8Array): { readonly type: "publishDocument"; readonly document: Hex } {
  return { type: "publishDocument", document: toHex(bytes) };
}

export function digestOf(text: string): Hex {
  return sha256(toHex(text));
}
