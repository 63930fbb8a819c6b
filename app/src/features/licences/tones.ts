import type { Verdict } from "@commonweight/sdk/licences";
import type { Tone } from "../../components/Badge.tsx";

/** Never a green tick: no tone says that the law is content. */
export const VERDICT_TONE: Record<Verdict, Tone> = {
  Same: "neutral",
  Yes: "neutral",
  YesWithObligations: "active",
  CheckContext: "caution",
  Unknown: "caution",
  No: "bad",
};
