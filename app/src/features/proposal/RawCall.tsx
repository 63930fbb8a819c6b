"use client";
import type { Call } from "@commonweight/sdk/chain";
import { size } from "viem";
import { Address, CopyButton, DefinitionList, Disclosure } from "../../components/index.ts";
import { plural } from "../../lib/format/text.ts";
import style from "./Calls.module.css";

/** A call as the chain gets it: whom, how much ether, which bytes. */
export function RawCall({ call, number }: { call: Call; number: number }) {
  return (
    <Disclosure bare summary={`Raw call ${number}`}>
      <DefinitionList
        items={[
          {
            term: "Target",
            value: (
              <>
                <Address address={call.target} /> <code className={style.address}>{call.target}</code>
              </>
            ),
          },
          { term: "Value", value: `${call.value} wei` },
          {
            term: "Data",
            value: (
              <>
                {plural(size(call.data), "byte")}{" "}
                <CopyButton text={call.data} what={`the data of call ${number}`} />
                <textarea
                  className={style.data}
                  readOnly
                  rows={5}
                  aria-label={`Data of call ${number}`}
                  value={call.data}
                />
              </>
            ),
          },
        ]}
      />
    </Disclosure>
  );
}
