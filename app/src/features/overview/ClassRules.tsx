import { PROPOSAL_CLASSES } from "@commonweight/sdk/chain";
import { currentClassRule, currentSetting, type Facts } from "@commonweight/sdk/history";
import {
  CLASS_WORDS,
  type Context,
  sayApproval,
  sayDuration,
  saySetting,
  sayShare,
} from "@commonweight/sdk/proposals";
import { ProposalLink, SourceOf } from "../../frame/index.ts";
import style from "./Overview.module.css";

type Props = { history: Facts; context: Context };

/** What each class of proposals can do, and what it needs. What a proposal's calls do decides its class. */
export function ClassRules({ history, context }: Props) {
  const floor = currentSetting(history, "quorumFloor");
  return (
    <>
      <dl className={style.classes}>
        {PROPOSAL_CLASSES.map((name) => {
          const now = currentClassRule(history, name);
          if (now === undefined) return null;
          const { votingPeriod, quorum, approval } = now.value;
          return (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <p>Can {CLASS_WORDS[name]}.</p>
                <p>
                  Open for <strong>{sayDuration(votingPeriod)}</strong>. Passes if For and Abstain reach{" "}
                  <strong>{sayShare(quorum)}</strong> of the supply, and {sayApproval(approval)}
                  {now.proposalId !== undefined && (
                    <>
                      {" (by "}
                      <ProposalLink id={now.proposalId} />)
                    </>
                  )}
                  .
                  <SourceOf source={now.source} of={`the rule of ${name} proposals`} />
                </p>
              </dd>
            </div>
          );
        })}
      </dl>
      <p className={style.quiet}>
        What a proposal's calls do decides its class; the strictest call counts.
        {floor !== undefined && (
          <>
            {" "}
            No quorum is ever less than {saySetting("quorumFloor", floor.value, context)}.
            <SourceOf source={floor.source} of="the least quorum" />
          </>
        )}
      </p>
    </>
  );
}
