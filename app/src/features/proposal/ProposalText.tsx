import { isKeptForProposer, type Proposal } from "@commonweight/sdk/history";
import { Address, EmptyState, LongText, Section } from "../../components/index.ts";
import { showInvisible } from "../../lib/format/text.ts";
import style from "./Proposal.module.css";
import { linksIn } from "./votes.ts";

/** What the proposer says: their word, below what the calls do. */
export function ProposalText({ proposal }: { proposal: Proposal }) {
  const links = linksIn(proposal.description);
  return (
    <Section title="In the proposer's words" note={<Address address={proposal.proposer} link copy={false} />}>
      <p className={style.proposersTitle}>{showInvisible(proposal.title)}</p>
      {proposal.body.trim() === "" ? (
        <EmptyState title="No more than the title was written." />
      ) : (
        <LongText text={proposal.body} what="text" markdown />
      )}
      {isKeptForProposer(proposal.description, proposal.proposer) && (
        <p className={style.soft}>
          Only <Address address={proposal.proposer} copy={false} /> could propose this text.
        </p>
      )}
      {links.length > 0 && (
        <>
          <h3 className={style.smallHead}>Links in it</h3>
          <ul className={`plain ${style.links}`}>
            {links.map(({ href, host }) => (
              <li key={href}>
                <a href={href} rel="noopener noreferrer" target="_blank">
                  {showInvisible(href)}
                </a>{" "}
                <span className={style.soft}>({host})</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
