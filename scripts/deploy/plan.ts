import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import {
  type Address,
  getAddress,
  type Hex,
  isAddress,
  isHash,
  parseEther,
  sha256,
  stringToHex,
  zeroHash,
} from "viem";
import { type DeployStewardshipParameters, type ForkOrigin, NO_ORIGIN } from "./deployStewardship.ts";

/** What a plan file says. Days may be fractions; votes are whole tokens as decimal text; shares are basis points. */
export interface Plan {
  readonly chainName: string;
  /** The chain's catalogue, if there is one already: communities of one chain should share it. */
  readonly catalogue: Address | undefined;
  /** The charter's text, which is published in the catalogue. */
  readonly charter: Hex;
  /** The chain's factory, if another than the recorded one is to be used. */
  readonly factory: Address | undefined;
  readonly stewardship: Omit<DeployStewardshipParameters, "factory">;
}

/** Basis points of the supply, for plans that name no other. */
const DEFAULT_FORK_THRESHOLD = 2_000;

type Json = Readonly<Record<string, unknown>>;

/** Thrown when a plan can't be used. The message names the field. */
class PlanError extends Error {
  override name = "PlanError";
}

/** Reads a plan file, and the charter that it names. Throws {@link PlanError}. */
export async function readPlan(path: string): Promise<Plan> {
  const plan = object(JSON.parse(await readFile(path, "utf8")), "the plan");
  const token = object(plan.token, "token");
  const model = object(plan.model, "model");
  const rule = object(plan.rule, "rule");
  const charter = await readFile(resolve(dirname(path), text(model, "charter", "model")));
  const days = (key: string) => Math.round(number(rule, key, "rule") * 86_400);
  const classRule = (key: string) => {
    const field = `rule.${key}`;
    const one = object(rule[key], field);
    return {
      votingPeriod: Math.round(number(one, "votingPeriodDays", field) * 86_400),
      quorum: number(one, "quorumBasisPoints", field),
      approval: number(one, "approvalBasisPoints", field),
    };
  };
  return {
    chainName: text(plan, "chainName"),
    catalogue: optional(plan, "catalogue", address),
    factory: optional(plan, "factory", address),
    charter: `0x${charter.toString("hex")}`,
    stewardship: {
      salt: plan.salt === undefined ? zeroHash : sha256(stringToHex(text(plan, "salt"))),
      name: text(plan, "name"),
      daoURI: text(plan, "daoURI"),
      token: {
        name: text(token, "name", "token"),
        symbol: text(token, "symbol", "token"),
        mintCap: BigInt(number(token, "yearlyMintCapBasisPoints", "token")),
        allocations: Object.entries(object(token.allocations, "token.allocations")).map(
          ([account, amount]) => ({
            account: address(account, "token.allocations"),
            amount: votes(amount, `token.allocations[${account}]`),
          }),
        ),
      },
      model: {
        name: text(model, "name", "model"),
        charter: sha256(charter),
        parents: optional(model, "parents", digests, "model") ?? [],
        forkOf: optional(model, "forkOf", origin, "model") ?? NO_ORIGIN,
      },
      forkThreshold: BigInt(optional(plan, "forkThresholdBasisPoints", whole) ?? DEFAULT_FORK_THRESHOLD),
      timelockDelay: BigInt(days("timelockDelayDays")),
      settings: {
        votingDelay: days("votingDelayDays"),
        votingPeriod: days("votingPeriodDays"),
        proposalThreshold: votes(rule.proposalThreshold, "rule.proposalThreshold"),
        quorumNumerator: BigInt(number(rule, "quorumBasisPoints", "rule")),
        quorumFloor: votes(rule.quorumFloor, "rule.quorumFloor"),
        lateQuorumVoteExtension: days("lateQuorumExtensionDays"),
        queueWindow: days("queueWindowDays"),
        executionWindow: days("executionWindowDays"),
        classes: {
          ordinaryApproval: number(rule, "approvalBasisPoints", "rule"),
          restrictive: classRule("restrictive"),
          terms: classRule("terms"),
          constitutional: classRule("constitutional"),
        },
      },
    },
  };
}

function object(value: unknown, field: string): Json {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw wrong(field, "an object");
  return value as Json;
}

function text(json: Json, key: string, parent?: string): string {
  const value = json[key];
  if (typeof value !== "string") throw wrong(name(key, parent), "a text");
  return value;
}

function number(json: Json, key: string, parent?: string): number {
  const value = json[key];
  if (typeof value !== "number" || !(value >= 0)) throw wrong(name(key, parent), "a number from 0");
  return value;
}

function votes(value: unknown, field: string): bigint {
  if (typeof value !== "string" || !/^\d+(\.\d+)?$/.test(value))
    throw wrong(field, 'a number of votes as text, like "1200"');
  return parseEther(value);
}

function address(value: unknown, field: string): Address {
  if (typeof value !== "string" || !isAddress(value))
    throw wrong(field, "an address, with its checksum if it has capitals");
  return getAddress(value);
}

/** The origin of a model that was forked from another lineage. */
function origin(value: unknown, field: string): ForkOrigin {
  const json = object(value, field);
  return {
    chainId: BigInt(whole(json.chainId, `${field}.chainId`)),
    registry: address(json.registry, `${field}.registry`),
    modelId: BigInt(whole(json.modelId, `${field}.modelId`)),
  };
}

function digests(value: unknown, field: string): readonly Hex[] {
  if (!Array.isArray(value)) throw wrong(field, "a list");
  return value.map((digest, index) => {
    if (typeof digest !== "string" || !isHash(digest)) throw wrong(`${field}[${index}]`, "a sha-256 digest");
    return digest;
  });
}

function whole(value: unknown, field: string): number {
  if (!Number.isSafeInteger(value) || (value as number) < 0) throw wrong(field, "a whole number");
  return value as number;
}

function optional<T>(
  json: Json,
  key: string,
  read: (value: unknown, field: string) => T,
  parent?: string,
): T | undefined {
  return json[key] === undefined ? undefined : read(json[key], name(key, parent));
}

function name(key: string, parent?: string): string {
  return parent === undefined ? key : `${parent}.${key}`;
}

function wrong(field: string, expected: string): PlanError {
  return new PlanError(`In the plan, ${field} must be ${expected}.`);
}
