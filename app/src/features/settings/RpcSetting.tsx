"use client";
import type { Deployment } from "@commonweight/sdk/chain";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useEffect, useState } from "react";
import { Button, Field } from "../../components/index.ts";
import { announce } from "../../frame/announce.ts";
import { chainKey } from "../../lib/query.ts";
import { keepOwnRpc, ownRpc } from "../../lib/rpcUrls.ts";
import { problemWithRpc } from "./checkRpc.ts";
import style from "./Settings.module.css";

/** An RPC address of the reader's own for one chain. It is kept only when it serves that very chain. */
export function RpcSetting({ deployment }: { deployment: Deployment }) {
  const queries = useQueryClient();
  const [url, setUrl] = useState("");
  const [kept, setKept] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    const own = ownRpc(deployment.chainId);
    setKept(own);
    setUrl(own ?? "");
  }, [deployment]);

  async function keep(wanted: string) {
    setBusy(true);
    const found = wanted === "" ? undefined : await problemWithRpc(wanted, deployment);
    setBusy(false);
    setProblem(found);
    if (found !== undefined) return;
    keepOwnRpc(deployment.chainId, wanted);
    setKept(ownRpc(deployment.chainId));
    setUrl(wanted);
    announce(
      wanted === "" ? "The listed addresses are used again" : "Your address is kept and used from now on",
    );
    await queries.invalidateQueries({ queryKey: chainKey(deployment) });
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    void keep(url.trim());
  }
  return (
    <form className={style.form} onSubmit={submit} noValidate>
      <Field
        label={`RPC address for ${deployment.name} (chain ${deployment.chainId})`}
        hint={`The site comes with ${deployment.rpcUrls.join(", ")}. Yours is asked first, and theirs when it is silent.`}
        type="url"
        inputMode="url"
        value={url}
        onChange={setUrl}
        {...(problem === undefined ? {} : { error: problem })}
      />
      <p className={style.now}>{kept === undefined ? "In use: the listed addresses." : `In use: ${kept}`}</p>
      <div className={style.buttons}>
        <Button type="submit" busy={busy}>
          Check and keep
        </Button>
        {kept !== undefined && (
          <Button look="quiet" onClick={() => void keep("")}>
            Use the listed addresses
          </Button>
        )}
      </div>
    </form>
  );
}
