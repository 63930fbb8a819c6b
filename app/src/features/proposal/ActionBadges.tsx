import { type Action, badges, type Badge as Notice } from "@commonweight/sdk/proposals";
import { Badge, type Tone } from "../../components/index.ts";
import style from "./ActionBadges.module.css";

const words: Record<Notice, { label: string; tone: Tone }> = {
  movesFunds: { label: "Moves funds", tone: "caution" },
  changesRules: { label: "Changes rules", tone: "caution" },
  changesTerms: { label: "Changes terms", tone: "neutral" },
  changesData: { label: "Changes data", tone: "neutral" },
  mintsVotes: { label: "Creates votes", tone: "caution" },
  irreversible: { label: "Can't be undone", tone: "caution" },
  touchesOutside: { label: "Calls that can't be read", tone: "bad" },
};

/** What to notice about a proposal at first sight, told by its calls and never by its words. */
export function ActionBadges({ actions }: { actions: readonly Action[] }) {
  const found = badges(actions);
  if (found.length === 0) return null;
  return (
    <ul className={`plain ${style.badges}`} aria-label="What its calls do">
      {found.map((notice) => (
        <li key={notice}>
          <Badge tone={words[notice].tone}>{words[notice].label}</Badge>
        </li>
      ))}
    </ul>
  );
}
