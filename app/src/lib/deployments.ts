/**
 * What the site knows about chains and addresses: the files beside it, read when it opens. Nothing is compiled in.
 * The sdk's parser of the same file takes this module's place as soon as it is exported (`@commonweight/sdk/chain`).
 */
export type Address = `0x${string}`;

export type StewardshipEntry = {
  name: string;
  /** Invented members and votes, for trying the site out. */
  sample: boolean;
  token: Address;
  governor: Address;
  timelock: Address;
  treasury: Address;
  registry?: Address;
  runs?: Address;
};

export type Deployment = {
  chainId: number;
  name: string;
  /** A chain of this computer alone: local tools may act on it. */
  local: boolean;
  /** Hash of block 0: tells a fresh chain from the one whose data is cached. */
  genesisHash: `0x${string}`;
  startBlock: bigint;
  rpcUrls: readonly string[];
  catalogue: Address;
  stewardships: readonly StewardshipEntry[];
};

/** Thrown with the field that a deployment file has wrong. */
export class DeploymentError extends Error {
  override name = "DeploymentError";
}

type Fields = Record<string, unknown>;

function fieldsOf(value: unknown, where: string): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new DeploymentError(`${where} is not an object`);
  return value as Fields;
}

function textAt(fields: Fields, key: string, where: string): string {
  const value = fields[key];
  if (typeof value !== "string" || value === "") throw new DeploymentError(`${where}.${key} is not a text`);
  return value;
}

function hexAt(fields: Fields, key: string, bytes: number, where: string): `0x${string}` {
  const value = textAt(fields, key, where);
  if (!new RegExp(`^0x[0-9a-fA-F]{${bytes * 2}}$`).test(value))
    throw new DeploymentError(`${where}.${key} is not ${bytes} bytes of hex`);
  return value as `0x${string}`;
}

function wholeAt(fields: Fields, key: string, where: string): bigint {
  const value = fields[key];
  if ((typeof value === "number" && Number.isSafeInteger(value) && value >= 0) || /^\d+$/.test(String(value)))
    return BigInt(String(value));
  throw new DeploymentError(`${where}.${key} is not a whole number`);
}

function listAt(fields: Fields, key: string, where: string): unknown[] {
  const value = fields[key];
  if (!Array.isArray(value)) throw new DeploymentError(`${where}.${key} is not a list`);
  return value;
}

function stewardship(value: unknown, where: string): StewardshipEntry {
  const fields = fieldsOf(value, where);
  const address = (key: string) => hexAt(fields, key, 20, where);
  return {
    name: textAt(fields, "name", where),
    sample: fields.sample === true,
    token: address("token"),
    governor: address("governor"),
    timelock: address("timelock"),
    treasury: address("treasury"),
    ...(fields.registry === undefined ? {} : { registry: address("registry") }),
    ...(fields.runs === undefined ? {} : { runs: address("runs") }),
  };
}

/** Reads `deployments/<chainId>.json`. Throws DeploymentError naming the field that is wrong. */
export function parseDeployment(value: unknown): Deployment {
  const where = "deployment";
  const fields = fieldsOf(value, where);
  const rpcUrls = listAt(fields, "rpcUrls", where).map(String);
  if (rpcUrls.length === 0) throw new DeploymentError("deployment.rpcUrls is empty");
  return {
    chainId: Number(wholeAt(fields, "chainId", where)),
    name: textAt(fields, "name", where),
    local: fields.local === true,
    genesisHash: hexAt(fields, "genesisHash", 32, where),
    startBlock: wholeAt(fields, "startBlock", where),
    rpcUrls,
    catalogue: hexAt(fields, "catalogue", 20, where),
    stewardships: listAt(fields, "stewardships", where).map((entry, i) =>
      stewardship(entry, `stewardships[${i}]`),
    ),
  };
}

async function readJson(url: string): Promise<unknown> {
  const response = await fetch(url, { cache: "no-cache" });
  if (!response.ok) throw new DeploymentError(`${url} answered ${response.status}`);
  return response.json();
}

/** Reads every deployment that the index beside the site names. */
export async function fetchDeployments(base: string): Promise<Deployment[]> {
  const index = fieldsOf(await readJson(`${base}deployments/index.json`), "index");
  const ids = listAt(index, "chains", "index").map((id) => Number(id));
  return Promise.all(ids.map(async (id) => parseDeployment(await readJson(`${base}deployments/${id}.json`))));
}
