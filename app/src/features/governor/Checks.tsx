import { type CheckProposalParameters, checkProposal, type ProposalCheck } from "@commonweight/sdk/governors";
import { Badge, Section, type Tone } from "../../components/index.ts";
import style from "./Governor.module.css";

type Props = Omit<CheckProposalParameters, "governor"> & { profile: CheckProposalParameters["governor"] };

const marks: Record<ProposalCheck["verdict"], { label: string; tone: Tone }> = {
  PASS: { label: "Agrees", tone: "good" },
  FAIL: { label: "Disagrees", tone: "bad" },
  UNVERIFIABLE: { label: "Can't tell", tone: "neutral" },
};

/** What was held against each other here, and what can't be checked from this page. */
export function Checks({ profile, ...rest }: Props) {
  const checks = checkProposal({ governor: profile, ...rest });
  return (
    <Section title="What was checked here" id="checks">
      <ul className={`plain ${style.checks}`}>
        {checks.map(({ about, verdict, words }) => (
          <li key={about} className={style.check}>
            <span>
              <Badge tone={marks[verdict].tone}>{marks[verdict].label}</Badge>
            </span>
            <span>{words}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
