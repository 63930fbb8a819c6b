import type { CannotVote, ProposalReading, VoterReading } from "@commonweight/sdk/proposals";
import { isAddressEqual, zeroAddress } from "viem";
import { Address, Amount, AppLink, DefinitionList, Disclosure, Time } from "../../components/index.ts";
import { useTokenInfo } from "../../lib/record/index.ts";
import type { Subject } from "../../lib/subject.ts";

type Props = { reason: CannotVote; voter: VoterReading; reading: ProposalReading; subject: Subject };

/** The numbers that the reason rests on: what counted when voting opened, beside what is now, and the block that made the difference. */
export function VoteFacts({ reason: { since }, voter, reading, subject }: Props) {
  const { data: token } = useTokenInfo(subject);
  const decimals = token?.decimals ?? 18;
  const opened = reading.snapshot < reading.now;
  const chain = subject.deployment.chainId;
  return (
    <Disclosure bare summary="The numbers behind this" open>
      <DefinitionList
        items={[
          ...(opened
            ? [
                {
                  term: "Your votes when voting opened",
                  value: (
                    <>
                      <Amount value={voter.votesAtSnapshot} decimals={decimals} />,{" "}
                      {reading.clock === "timestamp" ? (
                        <Time at={reading.snapshot} />
                      ) : (
                        `at block ${reading.snapshot}`
                      )}
                    </>
                  ),
                },
              ]
            : []),
          { term: "Your votes now", value: <Amount value={voter.votes} decimals={decimals} /> },
          { term: "Your tokens now", value: <Amount value={voter.balance} decimals={decimals} /> },
          {
            term: "Who votes with them now",
            value: isAddressEqual(voter.delegate, voter.account) ? (
              "You"
            ) : isAddressEqual(voter.delegate, zeroAddress) ? (
              "Nobody"
            ) : (
              <Address address={voter.delegate} link mark copy={false} />
            ),
          },
          ...(since === undefined
            ? []
            : [
                {
                  term: "Since",
                  value: (
                    <>
                      block {since.blockNumber},{" "}
                      <AppLink page="tx" query={{ chain, hash: since.transactionHash }}>
                        transaction
                      </AppLink>
                    </>
                  ),
                },
              ]),
        ]}
      />
    </Disclosure>
  );
}
