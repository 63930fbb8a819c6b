"use client";
import { Address } from "../components/Address.tsx";
import { Disclosure } from "../components/Disclosure.tsx";
import style from "./Footer.module.css";
import type { Subject } from "./subject.ts";

/** The addresses of a stewardship, folded away. */
export function Contracts({ subject }: { subject: Subject }) {
  const { deployment, stewardship } = subject;
  const all = [
    stewardship.governor,
    stewardship.token,
    stewardship.timelock,
    stewardship.treasury,
    stewardship.registry,
    stewardship.runs,
    deployment.catalogue,
  ];
  return (
    <Disclosure
      bare
      summary={`Contracts of this ${subject.reads === undefined ? "stewardship" : "governor"}`}
    >
      <ul className={`plain ${style.list}`}>
        {[...new Set(all)].map(
          (address) =>
            address !== undefined && (
              <li key={address}>
                <Address address={address} />
              </li>
            ),
        )}
      </ul>
    </Disclosure>
  );
}
