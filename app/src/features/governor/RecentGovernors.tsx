"use client";
import { useState, useSyncExternalStore } from "react";
import { AppLink, Button } from "../../components/index.ts";
import { shortHex, showInvisible } from "../../lib/format/text.ts";
import { forgetGovernor, type RecentGovernor, recentGovernors } from "../../lib/governor/recent.ts";
import { chainName } from "../../lib/ownChains.ts";
import { useDeployments } from "../../lib/query.ts";
import style from "./Governor.module.css";

const never = () => () => {};

/** The governors that were opened last in this browser. Nothing before the first. */
export function RecentGovernors() {
  const here = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return here ? <Kept /> : null;
}

function Kept() {
  const [governors, setGovernors] = useState(recentGovernors);
  const { data: deployments } = useDeployments();
  if (governors.length === 0) return null;
  const nameOf = (id: number) => deployments?.find(({ chainId }) => chainId === id)?.name ?? chainName(id);
  function forget(governor: RecentGovernor) {
    forgetGovernor(governor);
    setGovernors(recentGovernors());
  }
  return (
    <div className={style.recent}>
      <h3>Opened lately in this browser</h3>
      <ul className="plain">
        {governors.map((governor) => {
          const { chainId, address, name } = governor;
          const shown = showInvisible(name);
          return (
            <li key={`${chainId}:${address}`} className={style.recentRow}>
              <AppLink page="governor" query={{ chain: chainId, address }}>
                {shown}
              </AppLink>
              <span className={style.soft}>
                {shortHex(address)} on {nameOf(chainId)}
              </span>
              <Button look="quiet" onClick={() => forget(governor)} label={`Forget ${shown}`}>
                Forget
              </Button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
