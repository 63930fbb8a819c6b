"use client";
import type { Deployment } from "@commonweight/sdk/chain";
import type { GovernorProfile } from "@commonweight/sdk/governors";
import { type FormEvent, useState } from "react";
import { Button, Callout, Field, PageHeading } from "../../components/index.ts";
import { showInvisible } from "../../lib/format/text.ts";
import { setFilters } from "../../lib/router.ts";
import style from "./Governor.module.css";

type Props = { deployment: Deployment; profile: GovernorProfile };

/** Asks where to begin, when the provider does not give the old states that would tell. */
export function FirstBlock({ deployment, profile }: Props) {
  const [text, setText] = useState("");
  const latest = profile.block.number;
  const number = /^\d{1,15}$/.test(text.trim()) ? Number(text.trim()) : undefined;
  const wrong = text !== "" && (number === undefined || number > latest);
  return (
    <>
      <PageHeading title={showInvisible(profile.name) || "Unnamed governor"} />
      <form
        className={style.form}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          if (number !== undefined && !wrong) setFilters({ from: String(number) });
        }}
        noValidate
      >
        <Callout title="From which block should it be read?">
          <p>
            {deployment.name} has {latest} blocks, and its RPC provider does not say in which the governor was
            made. An explorer shows that as the block of the contract's creation. What lies before the block
            that you give is left out.
          </p>
        </Callout>
        <Field
          label="First block"
          inputMode="numeric"
          value={text}
          onChange={setText}
          {...(wrong && { error: `Give a whole number from 0 to ${latest}.` })}
        />
        <div className={style.buttons}>
          <Button
            type="submit"
            look="primary"
            {...(number === undefined && { reason: "Give a block first." })}
          >
            Read from there
          </Button>
          <Button onClick={() => setFilters({ from: "0" })}>
            Read the whole chain, however long it takes
          </Button>
        </div>
      </form>
    </>
  );
}
