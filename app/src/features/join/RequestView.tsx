"use client";
import type { History } from "@commonweight/sdk/history";
import { CONTRIBUTION_WORDS, sayModel, sayVotes } from "@commonweight/sdk/proposals";
import type { ContributionRequest } from "@commonweight/sdk/requests";
import { isAddressEqual } from "viem";
import {
  Address,
  Button,
  Callout,
  DefinitionList,
  Digest,
  LinkButton,
  Markdown,
  Section,
} from "../../components/index.ts";
import type { Subject } from "../../frame/index.ts";
import { showInvisible } from "../../lib/format/text.ts";
import { useDescribeContext } from "../../lib/record/index.ts";
import { navigate, useHref } from "../../lib/router.ts";
import { subjectQuery } from "../../lib/subject.ts";
import { withRequest } from "../propose/draft/fromRequest.ts";
import { useDraft } from "../propose/draft/store.ts";
import style from "./Join.module.css";

type Props = { subject: Subject; history: History; request: ContributionRequest };

/** A request as a member reads it: who asks for what, on which evidence; and the one click that makes a proposal of it. */
export function RequestView({ subject, history, request }: Props) {
  const context = useDescribeContext(subject, history);
  const { contribution, contributor, title, text, evidence, votes, modelId } = request;
  const elsewhere =
    request.chainId !== subject.deployment.chainId ||
    !isAddressEqual(request.governor, subject.stewardship.governor);
  return (
    <div className={style.request}>
      <Section title="A contribution request">
        <div className={style.stack}>
          <p className={style.title}>{showInvisible(title)}</p>
          <Callout title="Nobody has signed this: look at the evidence before you propose it.">
            <p>Anyone can write a request in anybody's name. What a vote records is what counts.</p>
          </Callout>
          <Markdown text={text} />
          <DefinitionList
            items={[
              { term: "Kind", value: CONTRIBUTION_WORDS[contribution] },
              { term: "By, as it says", value: <Address address={contributor} link mark /> },
              { term: "For", value: sayModel(modelId, context) },
              {
                term: "Evidence",
                value: (
                  <span className={style.link}>
                    <a href={evidence.link} rel="noopener noreferrer" target="_blank">
                      {showInvisible(evidence.link)}
                    </a>{" "}
                    <span className={style.soft}>({new URL(evidence.link).host})</span>
                  </span>
                ),
              },
              {
                term: "Its sha-256",
                value:
                  evidence.sha256 === undefined ? (
                    "None is given: what the link shows can change"
                  ) : (
                    <Digest value={evidence.sha256} what="the evidence's digest" />
                  ),
              },
              { term: "Votes asked for", value: votes === 0n ? "none" : sayVotes(votes, context) },
            ]}
          />
          {elsewhere ? (
            <Elsewhere request={request} />
          ) : history.models[String(modelId)] === undefined ? (
            <Callout tone="warning" title="This community has no such model.">
              <p>It can't be made a proposal here.</p>
            </Callout>
          ) : (
            <Propose subject={subject} request={request} />
          )}
        </div>
      </Section>
    </div>
  );
}

function Propose({ subject, request }: { subject: Subject; request: ContributionRequest }) {
  const { change } = useDraft(subject);
  const href = useHref();
  function make() {
    change((draft) => withRequest(draft, request));
    navigate(href("propose", subjectQuery(subject)));
  }
  return (
    <div>
      <Button look="primary" onClick={make}>
        Make a proposal of it
      </Button>
      <p className={style.soft}>The form opens with all of it filled in. Nothing is sent until you sign.</p>
    </div>
  );
}

function Elsewhere({ request: { chainId, governor } }: { request: ContributionRequest }) {
  return (
    <Callout
      tone="warning"
      title="This request is for another community."
      actions={
        <LinkButton page="join" query={{ chain: chainId, dao: governor }}>
          Go to that community
        </LinkButton>
      }
    >
      <p>
        It names the governor {governor} on chain {chainId}. Open it there.
      </p>
    </Callout>
  );
}
