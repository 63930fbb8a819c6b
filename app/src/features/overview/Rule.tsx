"use client";
import { currentClassRule, currentSetting, type Facts, type SettingName } from "@commonweight/sdk/history";
import { type Context, describeRule, SETTING_WORDS, saySetting } from "@commonweight/sdk/proposals";
import { Section, Skeleton, Source } from "../../components/index.ts";
import { ProposalLink, SourceOf, type Subject } from "../../frame/index.ts";
import { useProposalReadings } from "../../lib/record/index.ts";
import { ClassRules } from "./ClassRules.tsx";
import style from "./Overview.module.css";

type Props = { subject: Subject; history: Facts; context: Context; newest: bigint | undefined };

/**
 * How something is decided here, in words: the rule of each class. Of a governor without classes the chain is asked, for the
 * newest proposal.
 */
export function Rule({ subject, history, context, newest }: Props) {
  const classes = currentClassRule(history, "Ordinary") !== undefined;
  const wanted = classes ? undefined : newest;
  const [asked] = useProposalReadings(subject, wanted === undefined ? [] : [wanted]);
  const reading = asked?.data;
  const has = (setting: SettingName) => currentSetting(history, setting) !== undefined;
  const said = (setting: SettingName) => <Setting history={history} context={context} setting={setting} />;
  const marks = (...settings: SettingName[]) => <Marks history={history} settings={settings} />;
  return (
    <Section title="How it is decided" id="rule">
      <ol className={style.rule}>
        {has("proposalThreshold") && (
          <li>
            Proposing needs {said("proposalThreshold")}.{marks("proposalThreshold")}
          </li>
        )}
        {has("votingDelay") && has("votingPeriod") && (
          <li>
            Voting opens {said("votingDelay")} later
            {!classes && <> and lasts {said("votingPeriod")}</>}. Votes count as they stood when it opened.
            {classes ? marks("votingDelay") : marks("votingDelay", "votingPeriod")}
          </li>
        )}
        {wanted !== undefined && reading === undefined && !asked?.isError && (
          <li>
            <Skeleton height="5.25rem" />
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
            {marks("timelockDelay", "executionWindow")}
          </li>
        )}
      </ol>
      {classes && <ClassRules history={history} context={context} />}
      <p className={style.quiet}>
        Only {classes ? "a Constitutional vote" : "such a vote"} can change any of these numbers.
      </p>
    </Section>
  );
}

type SettingProps = { history: Facts; context: Context; setting: SettingName };

function Setting({ history, context, setting }: SettingProps) {
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
    </>
  );
}

/** The events that set the numbers of a sentence. */
function Marks({ history, settings }: { history: Facts; settings: readonly SettingName[] }) {
  return settings.map((setting) => {
    const now = currentSetting(history, setting);
    return now && <SourceOf key={setting} source={now.source} of={SETTING_WORDS[setting]} />;
  });
}
