"use client";
import { useState } from "react";
import { Button, Field } from "../../components/index.ts";
import { setFilters } from "../../lib/router.ts";
import { Checkbox } from "../propose/parts/Checkbox.tsx";
import { openConnectDialog } from "../wallet/index.ts";
import { accountFrom, ME, type Needs } from "./filters.ts";
import style from "./Proposals.module.css";

type Props = { needs: Needs | undefined; connected: string | undefined };

/** Shows only what still waits for the reader's vote, or for that of an account that is typed. */
export function NeedsVote({ needs, connected }: Props) {
  return (
    <div className={style.needs}>
      <Checkbox
        label="Needs my vote"
        checked={needs !== undefined}
        onChange={(on) => setFilters({ needs: on ? ME : "" })}
      />
      {needs !== undefined && (connected === undefined || needs.account !== connected) && (
        <Whose account={needs.account} />
      )}
    </div>
  );
}

/** Reading for an account takes no wallet. */
function Whose({ account }: { account: string | undefined }) {
  const [typed, setTyped] = useState(account ?? "");
  const wrong = typed !== "" && accountFrom(typed) === undefined;
  return (
    <div className={style.whose}>
      <Field
        label="Whose vote"
        hint="The address of an account; no wallet is needed for looking"
        value={typed}
        onChange={(text) => {
          setTyped(text);
          setFilters({ needs: accountFrom(text) ?? ME });
        }}
        {...(wrong && { error: "An address is 0x and 40 hexadecimal digits. Paste it whole." })}
      />
      {account === undefined && (
        <Button look="quiet" onClick={openConnectDialog}>
          Or connect a wallet
        </Button>
      )}
    </div>
  );
}
