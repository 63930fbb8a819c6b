"use client";
import { useHasMemberPages, useSubjectQuery } from "../frame/subject.ts";
import { shortHex } from "../lib/format/text.ts";
import style from "./Address.module.css";
import { AppLink } from "./AppLink.tsx";
import { CopyButton } from "./CopyButton.tsx";
import { useKnownName } from "./names.ts";

type AddressProps = {
  address: string;
  /** A name to show beside it; known contracts and members are named without it. */
  name?: string;
  /** Leads to the member's page, where members have one. */
  link?: boolean;
  mark?: boolean;
  copy?: boolean;
};

/** Two letters that help to tell people apart in a list; they prove nothing, the address does. */
function monogram(address: string, name: string | undefined): string {
  if (name === undefined) return address.slice(2, 4);
  const words = name.split(/\s+/).filter((word) => word !== "");
  const letters = words.length > 1 ? `${words[0]?.[0] ?? ""}${words.at(-1)?.[0] ?? ""}` : name.slice(0, 2);
  return letters.toUpperCase();
}

/** An account or a contract: named when it is known, short, whole on hover and focus, and copied whole. */
export function Address({ address, name, link: wanted = false, mark = false, copy = true }: AddressProps) {
  const link = useHasMemberPages() && wanted;
  const known = useKnownName(address);
  const subject = useSubjectQuery();
  const shown = name ?? known?.name;
  const hex = (
    // The short form is a control: it opens the whole address for a keyboard too.
    <button
      type="button"
      className={`${style.hex} ${style.bareButton}`}
      aria-label={`${shortHex(address)}, whole: ${address}`}
    >
      {shortHex(address)}
      <span className={style.full} aria-hidden="true">
        {address}
      </span>
    </button>
  );
  return (
    <span className={`${style.address} ${shown === undefined ? "" : style.named}`}>
      {mark && (
        <span
          className={`${style.mark} ${known?.kind === "contract" ? style.contract : ""}`}
          aria-hidden="true"
        >
          {monogram(address, shown)}
        </span>
      )}
      {shown !== undefined &&
        (link ? (
          <AppLink
            page="member"
            query={{ ...subject, ...known?.query, account: address }}
            className={style.name}
          >
            {shown}
          </AppLink>
        ) : (
          <span className={style.name}>{shown}</span>
        ))}
      {shown === undefined && link ? (
        <AppLink
          page="member"
          query={{ ...subject, ...known?.query, account: address }}
          label={`${shortHex(address)}, member`}
        >
          <span className={style.hex}>{shortHex(address)}</span>
        </AppLink>
      ) : (
        hex
      )}
      {copy && (
        <CopyButton text={address} what={shown === undefined ? "address" : `the address of ${shown}`} />
      )}
    </span>
  );
}
