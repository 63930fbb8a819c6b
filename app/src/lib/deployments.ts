import { type Deployment, DeploymentError, parseDeployment } from "@commonweight/sdk/chain";

/** What the site knows about chains and addresses is in files beside it, read when it opens. Nothing is compiled in. */
async function readJson(url: string): Promise<unknown> {
  const response = await fetch(url, { cache: "no-cache" });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.json();
}

function chainsOf(index: unknown): readonly unknown[] {
  if (typeof index === "object" && index !== null && "chains" in index && Array.isArray(index.chains))
    return index.chains;
  throw new DeploymentError("index.json's chains", "a list");
}

/** Reads every deployment that the index beside the site names. Throws DeploymentError naming the field that is wrong. */
export async function fetchDeployments(base: string): Promise<Deployment[]> {
  const ids = chainsOf(await readJson(`${base}deployments/index.json`)).map(Number);
  return Promise.all(ids.map(async (id) => parseDeployment(await readJson(`${base}deployments/${id}.json`))));
}
