import type { Context } from "../../words/context.ts";
import { shortDigest } from "../../words/names.ts";
import type { TimelineEntry } from "../types/timeline.ts";
import { describeCatalogueEvent } from "./catalogue.ts";
import { describeForkEvent } from "./fork.ts";
import { describeGovernorEvent } from "./governor.ts";
import { describeRegistryEvent } from "./registry.ts";
import { describeRunsEvent, describeRunTermsEvent } from "./runs.ts";
import { describeTimelockEvent } from "./timelock.ts";
import { describeTokenEvent } from "./token.ts";
import { describeTreasuryEvent } from "./treasury.ts";

/** An event in one plain sentence without a full stop: "Ada voted For proposal 4 with 120,000 votes". */
export function describeEvent(entry: TimelineEntry, context: Context): string {
  if (entry.eventName === null) {
    const [topic] = entry.args.topics;
    return `The ${entry.role} reported something that is not known here${topic ? ` (${shortDigest(topic)})` : ""}`;
  }
  return sentence(describe(entry, context));
}

function describe(entry: Exclude<TimelineEntry, { eventName: null }>, context: Context): string {
  switch (entry.role) {
    case "token":
      return describeTokenEvent(entry, context);
    case "governor":
      return describeGovernorEvent(entry, context);
    case "timelock":
      return describeTimelockEvent(entry, context, entry.proposalId);
    case "treasury":
      return describeTreasuryEvent(entry, context);
    case "registry":
      return describeRegistryEvent(entry, context);
    case "runs":
      return describeRunsEvent(entry, context);
    case "runTerms":
      return describeRunTermsEvent(entry, context);
    case "fork":
      return describeForkEvent(entry, context);
    case "catalogue":
      return describeCatalogueEvent(entry, context);
  }
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
