import type { Asked } from "@commonweight/sdk/governors";
import { Disclosure, Table } from "../../components/index.ts";
import { showInvisible } from "../../lib/format/text.ts";

/** What the contract was asked to find out what it is, and what it answered. */
export function AskedList({ asked, open = false }: { asked: readonly Asked[]; open?: boolean }) {
  return (
    <Disclosure summary="What it was asked, and what it answered" open={open}>
      <Table<Asked>
        caption="Questions and answers"
        hideCaption
        rows={asked}
        rowKey={({ question }) => question}
        columns={[
          { head: "Question", names: true, cell: ({ question }) => <code>{question}</code> },
          { head: "Answer", cell: ({ answer }) => showInvisible(answer) },
        ]}
      />
    </Disclosure>
  );
}
