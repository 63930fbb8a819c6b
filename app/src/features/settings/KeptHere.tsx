"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button, Dialog, EmptyState, SkeletonLines, Table } from "../../components/index.ts";
import { announce } from "../../frame/announce.ts";
import { forget, type Kept, listKept } from "../../lib/kept.ts";
import style from "./Settings.module.css";

const KEY = ["kept"] as const;

/** What this browser keeps for the site, and how to be rid of it. */
export function KeptHere() {
  const queries = useQueryClient();
  const { data: kept } = useQuery({ queryKey: KEY, queryFn: listKept, staleTime: 0 });
  const [asking, setAsking] = useState(false);
  async function forgetIt(what: "records" | "everything") {
    setAsking(false);
    await forget(what);
    const { forgetReaders } = await import("../../lib/record/asking.ts");
    forgetReaders();
    queries.removeQueries({
      predicate: ({ queryKey }) => queryKey[0] === "chain" && queryKey.at(-1) === "history",
    });
    if (what === "everything") {
      // Drafts and choices also live in the open page: only a new one has forgotten them.
      window.location.reload();
      return;
    }
    await queries.invalidateQueries({ queryKey: KEY });
    announce("Forgotten. Records are read again when a page needs them.");
  }
  if (kept === undefined) return <SkeletonLines lines={3} height="2.5rem" what="what is kept" />;
  if (kept.length === 0)
    return (
      <EmptyState title="This browser keeps nothing for the site">
        <p>Once you have read a record or begun a draft, it is listed here.</p>
      </EmptyState>
    );
  return (
    <div className={style.kept}>
      <Table<Kept>
        caption="Kept in this browser and nowhere else"
        rows={kept}
        rowKey={({ what }) => what}
        columns={[
          { head: "What", names: true, cell: ({ what }) => what },
          { head: "Why", cell: ({ why }) => why },
          { head: "How many", end: true, cell: ({ count }) => count },
          { head: "Size", end: true, cell: ({ characters }) => size(characters) },
        ]}
      />
      <div className={style.buttons}>
        <Button onClick={() => void forgetIt("records")}>Forget the records</Button>
        <Button look="danger" onClick={() => setAsking(true)}>
          Forget everything
        </Button>
      </div>
      <Dialog open={asking} onClose={() => setAsking(false)} title="Forget everything that is kept here?">
        <p>
          Drafts that you have not sent, your settings and the list of transactions under way go with it. What
          is on a chain stays there.
        </p>
        <div className={style.buttons}>
          <Button look="danger" onClick={() => void forgetIt("everything")}>
            Forget everything
          </Button>
          <Button look="quiet" onClick={() => setAsking(false)}>
            Keep it
          </Button>
        </div>
      </Dialog>
    </div>
  );
}

/** A text's length for people, in units of 1000 characters. */
function size(characters: number): string {
  if (characters < 1000) return "under 1 kB";
  return characters < 1_000_000
    ? `${Math.round(characters / 1000)} kB`
    : `${(characters / 1_000_000).toFixed(1)} MB`;
}
