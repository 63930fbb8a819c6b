"use client";
import { useState } from "react";
import { type Address, getAddress, isAddress } from "viem";
import { Field } from "../../components/index.ts";
import type { Subject } from "../../lib/subject.ts";
import { useWallet } from "../wallet/index.ts";
import style from "./Home.module.css";
import { VotesIn } from "./VotesIn.tsx";

/** Whether an account can vote, in every stewardship of the register: the connected one, or any that is typed. */
export function MyVotes({ subjects }: { subjects: readonly Subject[] }) {
  const wallet = useWallet();
  const connected = wallet.status === "connected" ? wallet.address : undefined;
  const [typed, setTyped] = useState("");
  const written = typed.trim();
  const own = written === "" ? connected : undefined;
  const account: Address | undefined = isAddress(written) ? getAddress(written) : own;
  const wrong = written !== "" && !isAddress(written);
  return (
    <section aria-labelledby="my-votes" className={style.votes}>
      <h2 id="my-votes" className={style.heading}>
        Can I vote?
      </h2>
      <div className={style.account}>
        <Field
          label="Your address, or any other"
          hint={
            connected === undefined
              ? "Or connect a wallet. Nothing is kept or sent anywhere."
              : "Empty: the connected one."
          }
          placeholder={connected ?? "0x…"}
          value={typed}
          onChange={setTyped}
          {...(wrong && { error: "This is no address: 0x and 40 hexadecimal digits. Copy it again." })}
        />
      </div>
      <div aria-live="polite">
        {account !== undefined &&
          subjects.map((subject) => (
            <VotesIn
              key={`${subject.deployment.chainId}${subject.stewardship.governor}${account}`}
              subject={subject}
              account={account}
              connected={account === connected}
            />
          ))}
      </div>
    </section>
  );
}
