import type { ForkPlan, History } from "@commonweight/sdk/history";
import { sayDocument, sayDuration, sayShare } from "@commonweight/sdk/proposals";
import { DefinitionList, Digest, Section } from "../../components/index.ts";
import { showInvisible } from "../../lib/format/text.ts";

type Props = { plan: ForkPlan; history: History };

/** What the new community will be, exactly. Nobody can change it any more. */
export function PlanFacts({ plan, history }: Props) {
  return (
    <Section title="The plan" id="plan">
      <DefinitionList
        items={[
          { term: "Community", value: showInvisible(plan.name) },
          { term: "Votes", value: showInvisible(`${plan.tokenName} (${plan.tokenSymbol})`) },
          { term: "Model", value: showInvisible(plan.model.name) },
          {
            term: "Charter",
            value: (
              <>
                {showInvisible(sayDocument(plan.model.charter, { history }))}{" "}
                <Digest value={plan.model.charter} what="the charter's digest" />
              </>
            ),
          },
          ...rulesOf(plan),
        ]}
      />
    </Section>
  );
}

/** The rules of a plan, each with its unit. */
export function rulesOf({ settings, timelockDelay, forkThreshold, mintCap }: ForkPlan) {
  const { classes } = settings;
  const rule = (period: number, quorum: number | bigint, approval: number) =>
    `open ${sayDuration(period)}, quorum ${sayShare(quorum)}, approval above ${sayShare(approval)}`;
  return [
    { term: "To propose", value: `${sayShare(settings.proposalThreshold)} of its votes` },
    {
      term: "Least quorum",
      value: `${sayShare(settings.quorumFloor)} of its votes at the start, as a fixed number`,
    },
    { term: "Voting opens after", value: sayDuration(settings.votingDelay) },
    {
      term: "Ordinary proposals",
      value: rule(settings.votingPeriod, settings.quorumNumerator, classes.ordinaryApproval),
    },
    {
      term: "Restrictive proposals",
      value: rule(classes.restrictive.votingPeriod, classes.restrictive.quorum, classes.restrictive.approval),
    },
    {
      term: "Proposals about terms",
      value: rule(classes.terms.votingPeriod, classes.terms.quorum, classes.terms.approval),
    },
    {
      term: "Constitutional proposals",
      value: rule(
        classes.constitutional.votingPeriod,
        classes.constitutional.quorum,
        classes.constitutional.approval,
      ),
    },
    { term: "Delay before carrying out", value: sayDuration(Number(timelockDelay)) },
    { term: "New votes in a year", value: `at most ${sayShare(mintCap)}` },
    { term: "To leave it with a share", value: `${sayShare(forkThreshold)} of its votes` },
  ];
}
