import { sayRefusal, type TriedCall } from "@commonweight/sdk/proposals";
import { Badge } from "../../../components/index.ts";
import { showInvisible } from "../../../lib/format/text.ts";
import style from "./DryRun.module.css";

const notTried = {
  dependsOnEarlier: "Builds on the calls before it: it can't be tried alone",
  governorOnly: "Changes the governor: it can't be tried before it is carried out",
  afterRefusal: "Not reached: a call before it would be refused",
} as const;

/** How one call fared in a dry run. */
export function CallOutcome({ call }: { call: TriedCall }) {
  switch (call.outcome) {
    case "succeeds":
      return (
        <p className={style.outcome}>
          <Badge tone={call.noCode === true ? "caution" : "good"}>
            {call.noCode === true ? "Tried: it would do nothing" : "Tried: it would succeed now"}
          </Badge>
        </p>
      );
    case "notTried":
      return (
        <p className={style.outcome}>
          <Badge>{notTried[call.why]}</Badge>
        </p>
      );
    case "refused": {
      const { what, remedy } = sayRefusal(call.refusal);
      return (
        <div className={style.outcome}>
          <Badge tone="bad">Tried: it would be refused now</Badge>
          <p>{showInvisible(`${what} ${remedy}`)}</p>
        </div>
      );
    }
  }
}
