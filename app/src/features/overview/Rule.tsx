"use client";
import { currentSetting, type History, type SettingName } from "@commonweight/sdk/history";
import { type Context, describeRule, saySetting } from "@commonweight/sdk/proposals";
import type { ReactNode } from "react";
import { Section, Source } from "../../components/index.ts";
import { ProposalLink, SourceOf, type Subject } from "../../frame/index.ts";
import { useProposalReadings } from "../../lib/record/index.ts";
import style from "./Overview.module.css";

type Props = { subject: Subject; history: History; context: Context; newest: bigint | undefined };

/** How something is decided here, in words. What decides is asked of the chain, for the newest proposal. */
export function Rule({ subject, history, context, newest }: Props) {
  const [asked] = useProposalReadings(subject, newest === undefined ? [] : [newest]);
  const reading = asked?.data;
  const said = (setting: SettingName) => <Setting history={history} context={context} setting={setting} />;
  const has = (setting: SettingName) => currentSetting(history, setting) !== undefined;
  return (
    <Section title="How it is decided" id="rule">
      <ol className={style.rule}>
        {has("proposalThreshold") && <li>Proposing needs {said("proposalThreshold")}.</li>}
        {has("votingDelay") && has("votingPeriod") && (
          <li>
            Voting opens {said("votingDelay")} later and lasts {said("votingPeriod")}. Votes count as they
            stood when it opened.
          </li>
        )}
        {reading !== undefined && (
          <li>
            {describeRule(reading, context).rule}
            <Source
              of="this rule"
              block={reading.block.number}
              checked
              note={`Asked of the governor for proposal ${reading.id}.`}
            />
          </li>
        )}
        {has("timelockDelay") && (
          <li>
            What passed is queued, and waits {said("timelockDelay")} before anyone can carry it out
            {has("executionWindow") && <>; after another {said("executionWindow")} it expires</>}.
          </li>
        )}
      </ol>
      <p className={style.quiet}>Only such a vote can change any of these numbers.</p>
    </Section>
  );
}

function Setting({
  history,
  context,
  setting,
}: {
  history: History;
  context: Context;
  setting: SettingName;
}): ReactNode {
  const now = currentSetting(history, setting);
  if (now === undefined) return "an unknown number";
  return (
    <>
      <strong>{saySetting(setting, now.value, context)}</strong>
      {now.proposalId !== undefined && (
        <>
          {" (by "}
          <ProposalLink id={now.proposalId} />)
        </>
      )}
      <SourceOf source={now.source} of="this number" />
    </>
  );
}
