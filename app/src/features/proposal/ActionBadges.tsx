import type { ProposalClass } from "@commonweight/sdk/chain";
import type { Badge as Notice } from "@commonweight/sdk/proposals";
import { Badge, Skeleton, type Tone } from "../../components/index.ts";
import style from "./ActionBadges.module.css";

const words: Record<Notice, { label: string; tone: Tone }> = {
  movesFunds: { label: "Moves funds", tone: "caution" },
  changesRoles: { label: "Changes roles", tone: "bad" },
  changesRules: { label: "Changes rules", tone: "caution" },
  changesTerms: { label: "Changes terms", tone: "neutral" },
  changesData: { label: "Changes data", tone: "neutral" },
  mintsVotes: { label: "Creates votes", tone: "caution" },
  irreversible: { label: "Can't be undone", tone: "caution" },
  touchesOutside: { label: "Calls that can't be read", tone: "bad" },
};

/** Restrictive and Ordinary proposals are the everyday ones; the stricter two ask for a second look. */
const classTones: Record<ProposalClass, Tone> = {
  Restrictive: "neutral",
  Ordinary: "neutral",
  Terms: "caution",
  Constitutional: "caution",
};

type Props = {
  /** See `badges` of the sdk. */
  notices: readonly Notice[];
  /** Absent where the governor has no classes, or was not asked yet. */
  proposalClass?: ProposalClass | undefined;
  /** Whether the class is being asked for: its place is held. */
  waiting?: boolean;
};

/** What to notice about a proposal at first sight, told by its calls and never by its words. */
export function ActionBadges({ notices, proposalClass, waiting = false }: Props) {
  if (notices.length === 0 && proposalClass === undefined && !waiting) return null;
  return (
    <ul className={`plain ${style.badges}`} aria-label="What its calls do">
      {waiting && (
        <li aria-hidden="true">
          <Skeleton width="8rem" />
        </li>
      )}
      {proposalClass !== undefined && (
        <li>
          <Badge tone={classTones[proposalClass]}>{proposalClass} proposal</Badge>
        </li>
      )}
      {notices.map((notice) => (
        <li key={notice}>
          <Badge tone={words[notice].tone}>{words[notice].label}</Badge>
        </li>
      ))}
    </ul>
  );
}
