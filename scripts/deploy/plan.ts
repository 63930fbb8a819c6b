import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { type Address, type Hex, sha256, stringToHex, zeroHash } from "viem";
import { type DeployStewardshipParameters, type ForkOrigin, NO_ORIGIN } from "./deployStewardship.ts";
import { classRules } from "./planClasses.ts";
import { address, digests, number, object, optional, text, votes, whole } from "./planFields.ts";

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

/** Reads a plan file, and the charter that it names. Throws a `PlanError` that names the field. */
export async function readPlan(path: string): Promise<Plan> {
  const plan = object(JSON.parse(await readFile(path, "utf8")), "the plan");
  const token = object(plan.token, "token");
  const model = object(plan.model, "model");
  const rule = object(plan.rule, "rule");
  const charter = await readFile(resolve(dirname(path), text(model, "charter", "model")));
  const days = (key: string) => Math.round(number(rule, key, "rule") * 86_400);
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
        classes: classRules(rule),
      },
    },
  };
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
