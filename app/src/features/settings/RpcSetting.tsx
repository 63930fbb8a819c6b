"use client";
import type { Deployment } from "@commonweight/sdk/chain";
import { type FormEvent, useEffect, useState } from "react";
import { Button, Field } from "../../components/index.ts";
import { announce } from "../../frame/index.ts";
import { ownRpc, rpcKey } from "../../lib/chain.ts";
import style from "./Settings.module.css";

/** Asks an endpoint for its chain and first block; says what is wrong with it, or nothing. */
async function problemWith(url: string, deployment: Deployment): Promise<string | undefined> {
  const body = [
    { jsonrpc: "2.0", id: 1, method: "eth_chainId", params: [] },
    { jsonrpc: "2.0", id: 2, method: "eth_getBlockByNumber", params: ["0x0", false] },
  ];
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    const answers = (await response.json()) as { id: number; result?: unknown }[];
    const result = (id: number) => answers.find((answer) => answer.id === id)?.result;
    if (Number(result(1)) !== deployment.chainId)
      return `It serves chain ${Number(result(1))}, not ${deployment.chainId}.`;
    const genesis = (result(2) as { hash?: string } | undefined)?.hash;
    return genesis === deployment.genesisHash ? undefined : "It serves another chain with the same number.";
  } catch {
    return "It does not answer. Check the address, and that it lets pages of other sites read it.";
  }
}

export function RpcSetting({ deployment }: { deployment: Deployment }) {
  const [url, setUrl] = useState("");
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  useEffect(() => setUrl(ownRpc(deployment.chainId) ?? ""), [deployment]);
  async function keep(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    const found = url === "" ? undefined : await problemWith(url, deployment);
    setBusy(false);
    setProblem(found);
    if (found !== undefined) return;
    if (url === "") localStorage.removeItem(rpcKey(deployment.chainId));
    else localStorage.setItem(rpcKey(deployment.chainId), url);
    announce(
      url === "" ? "The listed addresses are used again" : "Your address is kept and used from now on",
    );
  }
  return (
    <form className={style.form} onSubmit={(event) => void keep(event)}>
      <Field
        label={`RPC address for ${deployment.name}`}
        hint={`Leave it empty to use ${deployment.rpcUrls.join(", ")}.`}
        type="url"
        inputMode="url"
        value={url}
        onChange={setUrl}
        {...(problem === undefined ? {} : { error: problem })}
      />
      <Button type="submit" busy={busy}>
        {url === "" ? "Use the listed addresses" : "Check and keep"}
      </Button>
    </form>
  );
}
