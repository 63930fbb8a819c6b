"use client";
import { type FormEvent, useState } from "react";
import { Button, Callout, Field } from "../../components/index.ts";
import { keepOwnChain } from "../../lib/ownChains.ts";
import { identifyRpc, isHttp, type RpcIdentity } from "../../lib/rpcIdentity.ts";
import style from "./Governor.module.css";

/** Asks for an endpoint of a chain that this copy of the site does not list, then opens the page again with it. */
export function BringChain({ chainId, name }: { chainId: number; name: string }) {
  const [url, setUrl] = useState("");
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  async function bring() {
    setBusy(true);
    const found = await identify(url.trim());
    setBusy(false);
    if (typeof found === "string") return setProblem(found);
    if (found.chainId !== chainId) return setProblem(`It serves chain ${found.chainId}, not ${chainId}.`);
    if (!keepOwnChain(found, url.trim())) return setProblem(NOTHING_KEPT);
    window.location.reload();
  }
  return (
    <form
      className={style.form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void bring();
      }}
      noValidate
    >
      <Callout title={`This copy of the site does not know how to read ${name} (chain ${chainId}).`}>
        <p>
          Give the RPC address of a node of that chain. It is kept in this browser, and nothing else is asked:
          whoever runs the node can see what you read.
        </p>
      </Callout>
      <RpcField url={url} setUrl={setUrl} problem={problem} />
      <div>
        <Button type="submit" look="primary" busy={busy}>
          Read the chain through it
        </Button>
      </div>
    </form>
  );
}

type RpcFieldProps = { url: string; setUrl: (url: string) => void; problem: string | undefined };

export function RpcField({ url, setUrl, problem }: RpcFieldProps) {
  return (
    <Field
      label="RPC address"
      hint="Of a node that you trust, beginning with https:// (or http:// on this computer)."
      type="url"
      inputMode="url"
      value={url}
      onChange={setUrl}
      {...(problem !== undefined && { error: problem })}
    />
  );
}

export const NOTHING_KEPT =
  "This browser keeps nothing for the site, so the address can't be kept. Allow it to, then try again.";

/** Which chain an endpoint serves, or what is wrong with it. */
export async function identify(url: string): Promise<RpcIdentity | string> {
  if (!isHttp(url)) return "Give the whole address, beginning with https:// (or http:// on this computer).";
  try {
    return await identifyRpc(url);
  } catch {
    return "It does not answer as a node does. Check the address, and that the node lets pages of other sites read it.";
  }
}
