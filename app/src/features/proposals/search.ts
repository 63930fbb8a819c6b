import type { Proposal, Vote } from "@commonweight/sdk/history";
import { excerptOf, type Piece } from "./excerpt.ts";
import { fold } from "./fold.ts";

/** A proposal as far as it was read. */
export type Searched = Pick<Proposal, "id" | "title"> & Partial<Pick<Proposal, "description" | "votes">>;

/** Where a search found what it looked for. */
export type Found =
  | { readonly where: "title" }
  | { readonly where: "text"; readonly excerpt: readonly Piece[] }
  | {
      readonly where: "reason";
      readonly excerpt: readonly Piece[];
      readonly vote: Vote;
      /** Further reasons in which it is. */
      readonly more: number;
    };

/** More words than these are left out: a pasted page is no search. */
const MOST_WORDS = 12;

/**
 * Looks for every word of a search in a proposal's number, title, text and reasons, as the beginning of a word, whatever
 * its case and accents. Nothing when some word is nowhere; the place named is the one that was hardest to find. Votes
 * whose reason has all the words that stand nowhere else come first.
 */
export function search(proposal: Searched, wanted: string): Found | undefined {
  const words = fold(wanted).split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
  const { title, text, reasons } = foldedOf(proposal);
  const beyondTitle = words.filter((word) => findWord(title, word) < 0);
  const [first] = beyondTitle;
  if (first === undefined) return { where: "title" };
  const beyondText = beyondTitle.filter((word) => findWord(text, word) < 0);
  if (beyondText.length === 0)
    return { where: "text", excerpt: excerptOf(proposal.description ?? "", first) };
  const places = beyondText.map((word) => votesWith(reasons, word));
  if (places.some((votes) => votes.length === 0)) return undefined;
  const inAll = places.reduce((left, votes) => left.filter((vote) => votes.includes(vote)));
  const votes = inAll.length > 0 ? inAll : (places[0] ?? []);
  const vote = proposal.votes?.[votes[0] ?? -1];
  const [word] = beyondText;
  if (vote === undefined || word === undefined) return undefined;
  return { where: "reason", excerpt: excerptOf(vote.reason, word), vote, more: votes.length - 1 };
}

/** A proposal's texts made ready for searching. */
type Folded = {
  readonly title: string;
  readonly text: string;
  readonly reasons: Reasons;
};

/** All reasons in one text, which is searched far faster than each by itself, and where each begins in it. */
type Reasons = { readonly text: string; readonly starts: readonly number[] };

const kept = new WeakMap<Searched, Folded>();

/** Made once for each proposal: a record shares those that stayed the same. */
function foldedOf(proposal: Searched): Folded {
  const known = kept.get(proposal);
  if (known !== undefined) return known;
  const { id, title, description = "", votes = [] } = proposal;
  const starts: number[] = [];
  let length = 0;
  const texts = votes.map(({ reason }) => {
    const folded = fold(reason);
    starts.push(length);
    length += folded.length + 1;
    return folded;
  });
  const made = {
    title: `${id} #${id} ${fold(title)}`,
    text: fold(description),
    reasons: { text: texts.join("\n"), starts },
  };
  kept.set(proposal, made);
  return made;
}

/** Which votes have a word in their reasons, in their order. */
function votesWith({ text, starts }: Reasons, word: string): number[] {
  const votes: number[] = [];
  let at = findWord(text, word);
  while (at >= 0) {
    const vote = lastAtMost(starts, at);
    votes.push(vote);
    const next = starts[vote + 1];
    at = next === undefined ? -1 : findWord(text, word, next);
  }
  return votes;
}

/** The place of the last number that is not more than another, in a list that goes up. */
function lastAtMost(numbers: readonly number[], most: number): number {
  let [low, high] = [0, numbers.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((numbers[middle] ?? 0) <= most) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Scripts that don't part words: a search may begin anywhere in them. */
const UNPARTED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const LETTER = /[\p{L}\p{N}]/u;

/** Where a word begins in a folded text, from some place on; -1 if nowhere. */
function findWord(text: string, word: string, from = 0): number {
  const anywhere = UNPARTED.test(word) || !LETTER.test(word.charAt(0));
  let at = text.indexOf(word, from);
  while (at > 0 && !anywhere && LETTER.test(text.charAt(at - 1))) at = text.indexOf(word, at + 1);
  return at;
}
