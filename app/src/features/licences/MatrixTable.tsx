import { type InputGroup, judgeLicences, type LicenceMatrix, type Reading } from "@commonweight/sdk/licences";
import { Disclosure, Table } from "../../components/index.ts";
import { showInvisible } from "../../lib/format/text.ts";
import { VERDICT_WORDS } from "./words.ts";

type Props = { matrix: LicenceMatrix; output: string | undefined };

/** The matrix itself, for data and the terms of the weights that are looked at. */
export function MatrixTable({ matrix, output }: Props) {
  if (output === undefined) return null;
  const verdict = (group: InputGroup, reading: Reading) => {
    const inputs = [{ role: "data", name: group.name, terms: group.licences[0] }] as const;
    return VERDICT_WORDS[judgeLicences({ inputs, output, reading, matrix }).verdict];
  };
  return (
    <Disclosure summary="The licence matrix, line by line" bare late>
      <Table<InputGroup>
        caption={`Data in weights under ${showInvisible(output)}`}
        rows={matrix.inputs}
        rowKey={(group) => group.id}
        columns={[
          { head: "Terms of the data", cell: (group) => showInvisible(group.name) },
          { head: "Licences", cell: (group) => showInvisible(group.licences.join(", ")) },
          { head: "Reading P", cell: (group) => verdict(group, "P") },
          { head: "Reading C", cell: (group) => verdict(group, "C") },
        ]}
      />
    </Disclosure>
  );
}
