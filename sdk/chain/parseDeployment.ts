import { type Address, getAddress, type Hex, isAddress, isHash } from "viem";
import type { Deployment, Stewardship } from "./deployment.ts";
import { SdkError } from "./errors/SdkError.ts";

/** Thrown when a deployment file can't be read; `details` names the field. */
export class DeploymentError extends SdkError {
  override name = "DeploymentError";

  constructor(field: string, expected: string) {
    super("The deployment file can't be read.", {
      details: `${field} must be ${expected}.`,
      remedy: "Deploy again, or take the file from a source that you trust.",
    });
  }
}

export type ParseDeploymentErrorType = DeploymentError;

/** Reads `deployments/<chainId>.json`. Addresses come back checksummed. Throws {@link DeploymentError}. */
export function parseDeployment(json: unknown): Deployment {
  const file = new Fields(json, "");
  const catalogue = file.optional("catalogue", (it, key) => it.address(key));
  const factory = file.optional("factory", (it, key) => it.address(key));
  return {
    chainId: file.count("chainId"),
    name: file.text("name"),
    local: file.flag("local"),
    genesisHash: file.hash("genesisHash"),
    startBlock: file.count("startBlock"),
    rpcUrls: file.list("rpcUrls").map((_, index, list) => new Fields(list, "rpcUrls").text(index)),
    ...(catalogue && { catalogue }),
    ...(factory && { factory }),
    stewardships: file
      .list("stewardships")
      .map((entry, index) => stewardship(new Fields(entry, `stewardships[${index}]`))),
  };
}

function stewardship(fields: Fields): Stewardship {
  const registry = fields.optional("registry", (it, key) => it.address(key));
  const runs = fields.optional("runs", (it, key) => it.address(key));
  const fork = fields.optional("fork", (it, key) => it.address(key));
  return {
    name: fields.text("name"),
    sample: fields.optional("sample", (it, key) => it.flag(key)) ?? false,
    token: fields.address("token"),
    governor: fields.address("governor"),
    timelock: fields.address("timelock"),
    treasury: fields.address("treasury"),
    ...(registry && { registry }),
    ...(runs && { runs }),
    ...(fork && { fork }),
    clock:
      fields.optional("clock", (it, key) => it.oneOf(key, ["timestamp", "blocknumber"] as const)) ??
      "timestamp",
    defaultDelegate:
      fields.optional("defaultDelegate", (it, key) => it.oneOf(key, ["self", "nobody"] as const)) ?? "self",
  };
}

/** The fields of one JSON object, each checked as it is taken out. */
class Fields {
  readonly #value: Readonly<Record<string | number, unknown>>;
  readonly #path: string;

  constructor(value: unknown, path: string) {
    if (typeof value !== "object" || value === null)
      throw new DeploymentError(path || "The file", "an object");
    this.#value = value as Readonly<Record<string | number, unknown>>;
    this.#path = path;
  }

  text(key: string | number): string {
    const value = this.#value[key];
    if (typeof value !== "string" || value === "") throw this.#error(key, "a text");
    return value;
  }

  flag(key: string): boolean {
    const value = this.#value[key];
    if (typeof value !== "boolean") throw this.#error(key, "true or false");
    return value;
  }

  count(key: string): number {
    const value = this.#value[key];
    if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 0)
      throw this.#error(key, "a whole number");
    return value;
  }

  hash(key: string): Hex {
    const value = this.#value[key];
    if (typeof value !== "string" || !isHash(value)) throw this.#error(key, "32 bytes in hexadecimal");
    return value;
  }

  address(key: string): Address {
    const value = this.#value[key];
    if (typeof value !== "string" || !isAddress(value, { strict: false }))
      throw this.#error(key, "an address");
    return getAddress(value);
  }

  list(key: string): readonly unknown[] {
    const value = this.#value[key];
    if (!Array.isArray(value)) throw this.#error(key, "a list");
    return value;
  }

  oneOf<const T extends string>(key: string, values: readonly T[]): T {
    const found = values.find((value) => value === this.#value[key]);
    if (found === undefined) throw this.#error(key, `one of ${values.join(", ")}`);
    return found;
  }

  optional<T>(key: string, take: (fields: Fields, key: string) => T): T | undefined {
    return this.#value[key] === undefined ? undefined : take(this, key);
  }

  #error(key: string | number, expected: string): DeploymentError {
    const field =
      typeof key === "number" ? `${this.#path}[${key}]` : this.#path ? `${this.#path}.${key}` : key;
    return new DeploymentError(field, expected);
  }
}
