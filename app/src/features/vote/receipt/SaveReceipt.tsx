"use client";
import { useState } from "react";
import { Button } from "../../../components/index.ts";
import type { Subject } from "../../../lib/subject.ts";
import type { CastVote } from "./saveReceipt.ts";

type Props = { subject: Subject; vote: CastVote };

/** That somebody voted, as a file that others can check on the Verify page. Its code comes with the click. */
export function SaveReceipt({ subject, vote }: Props) {
  const [failed, setFailed] = useState(false);
  async function save() {
    try {
      const { saveReceipt } = await import("./saveReceipt.ts");
      saveReceipt(subject, vote);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }
  return (
    <>
      <Button onClick={() => void save()} label={`Save the receipt of the vote on proposal ${vote.proposal}`}>
        Save the receipt
      </Button>
      {failed && <p role="alert">It could not be made. Check the connection and try again.</p>}
    </>
  );
}
