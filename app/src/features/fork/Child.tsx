import type { ForkChild } from "@commonweight/sdk/history";
import { Address, DefinitionList, Section } from "../../components/index.ts";
import { SourceOf } from "../../frame/index.ts";

/** Where the new community is. */
export function Child({ child: { governor, token, treasury, source } }: { child: ForkChild }) {
  return (
    <Section title="The new community">
      <DefinitionList
        items={[
          {
            term: "Governor",
            value: (
              <>
                <Address address={governor} /> <SourceOf source={source} of="the new community" />
              </>
            ),
          },
          { term: "Votes", value: <Address address={token} /> },
          { term: "Treasury", value: <Address address={treasury} /> },
        ]}
      />
    </Section>
  );
}
