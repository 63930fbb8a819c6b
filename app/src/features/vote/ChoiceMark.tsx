import type { Choice } from "@commonweight/sdk/chain";
import style from "./ChoiceMark.module.css";

const looks: Record<Choice, string | undefined> = {
  For: style.for,
  Against: style.against,
  Abstain: style.abstain,
};

/** A choice in its word and in the pattern that it has in the bar. */
export function ChoiceMark({ choice }: { choice: Choice | undefined }) {
  return (
    <span className={style.choice}>
      <span className={`${style.swatch} ${choice === undefined ? "" : looks[choice]}`} aria-hidden="true" />
      {choice ?? "Not counted here"}
    </span>
  );
}
