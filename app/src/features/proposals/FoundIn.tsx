"use client";
import { AppLink } from "../../components/index.ts";
import { useKnownName } from "../../components/names.ts";
import { plural, shortHex, showInvisible } from "../../lib/format/text.ts";
import type { Query } from "../../lib/href.ts";
import type { Piece } from "./excerpt.ts";
import style from "./Proposals.module.css";
import type { Found } from "./search.ts";

/** Where a search found a proposal, in place; a reason leads to its vote. */
export function FoundIn({ found, query }: { found: Found; query: Query }) {
  if (found.where === "title") return null;
  if (found.where === "text")
    return (
      <p className={style.found}>
        Found in its text: <Excerpt pieces={found.excerpt} />
      </p>
    );
  const { vote, more } = found;
  return (
    <p className={style.found}>
      Found in a reason: <Excerpt pieces={found.excerpt} /> <VoteLink voter={vote.voter} query={query} />
      {more > 0 && `, and in ${plural(more, "other reason")}`}
    </p>
  );
}

function VoteLink({ voter, query }: { voter: string; query: Query }) {
  const name = useKnownName(voter)?.name ?? shortHex(voter);
  return (
    <AppLink page="proposal" query={query} hash={`vote-${voter}`}>
      {`Go to the vote of ${name}`}
    </AppLink>
  );
}

function Excerpt({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <q>
      {pieces.map(({ text, hit }) =>
        hit ? <mark key="hit">{showInvisible(text)}</mark> : showInvisible(text),
      )}
    </q>
  );
}
