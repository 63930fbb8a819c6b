"use client";
import type { Deployment } from "@commonweight/sdk/chain";
import { type FormEvent, useState } from "react";
import { Button, Field, Select } from "../../components/index.ts";
import { parseGovernor } from "../../lib/governor/parseGovernor.ts";
import { keepOwnChain } from "../../lib/ownChains.ts";
import { useDeployments } from "../../lib/query.ts";
import { navigate, useHref } from "../../lib/router.ts";
import { identify, NOTHING_KEPT, RpcField } from "./BringChain.tsx";
import style from "./Governor.module.css";

const OTHER = "other";

/** Opens a governor by its address, on a chain that the site lists or one that the reader brings. */
export function OpenGovernor() {
  const { data: deployments = [] } = useDeployments();
  const href = useHref();
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState<string>();
  const [url, setUrl] = useState("");
  const [problem, setProblem] = useState<{ of: "address" | "rpc"; says: string }>();
  const [busy, setBusy] = useState(false);
  const chain = chosen ?? String(deployments[0]?.chainId ?? OTHER);

  async function open() {
    setProblem(undefined);
    const named = parseGovernor(text);
    if (typeof named === "string") return setProblem({ of: "address", says: named });
    const { address, chainId } = named;
    const target = (id: number) => href("governor", { chain: id, address });
    if (chainId !== undefined && String(chainId) !== chain)
      return setProblem({ of: "address", says: `The address is of chain ${chainId}. Choose that chain.` });
    if (chain !== OTHER) return navigate(target(Number(chain)));
    setBusy(true);
    const id = await bring(url.trim(), deployments);
    setBusy(false);
    if (typeof id === "string") return setProblem({ of: "rpc", says: id });
    // The wallet's code knows the chains that the page began with: a new one needs a new page.
    window.location.assign(target(id));
  }

  return (
    <search>
      <form
        className={style.form}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void open();
        }}
        noValidate
      >
        <Field
          label="The governor's address"
          hint="0x and 40 hexadecimal digits; eip155:1:0x… names the chain too."
          value={text}
          onChange={setText}
          {...(problem?.of === "address" && { error: problem.says })}
        />
        <Select
          label="Chain"
          value={chain}
          onChange={setChosen}
          options={[
            ...deployments.map(({ chainId, name }) => ({
              value: String(chainId),
              label: `${name} (chain ${chainId})`,
            })),
            { value: OTHER, label: "Another chain, through an RPC address of mine" },
          ]}
        />
        {chain === OTHER && (
          <RpcField url={url} setUrl={setUrl} problem={problem?.of === "rpc" ? problem.says : undefined} />
        )}
        <div>
          <Button type="submit" busy={busy}>
            Open it
          </Button>
        </div>
      </form>
    </search>
  );
}

/** The number of the chain behind an endpoint, which is kept unless the site lists it; or what is wrong. */
async function bring(url: string, deployments: readonly Deployment[]): Promise<number | string> {
  const found = await identify(url);
  if (typeof found === "string") return found;
  const known = deployments.find(({ chainId }) => chainId === found.chainId);
  if (known === undefined) return keepOwnChain(found, url) ? found.chainId : NOTHING_KEPT;
  return known.genesisHash === found.genesisHash
    ? `It serves ${known.name}, which the site knows already. Choose it in the list; its RPC address is under Settings.`
    : "It serves another chain with the number of one that the site knows: its first block is a different one.";
}
