import {
  type Finding,
  isGraver,
  type Judgement,
  type LicenceInput,
  type Obligation,
  type Verdict,
} from "@commonweight/sdk/licences";

/** What one reading says of an input. */
export type InputSaid = {
  verdict: Verdict;
  findings: readonly Finding[];
  choice: string | undefined;
};

/** An input with what both readings say of it. */
export type InputRow = {
  input: LicenceInput;
  P: InputSaid;
  C: InputSaid;
  /** Whether the readings say the same. */
  agreed: boolean;
  asks: readonly Ask[];
};

/** Something to do, and where it binds under each reading; missing where the reading doesn't ask it. */
export type Ask = {
  licence: string;
  says: string;
  clause: string | undefined;
  P: Obligation["binds"] | undefined;
  C: Obligation["binds"] | undefined;
};

/** The inputs of two judgements of the same set, the gravest first: what stands in the way comes before what doesn't. */
export function inputRows(P: Judgement, C: Judgement): readonly InputRow[] {
  const rows = P.inputs.flatMap((mild, index): InputRow[] => {
    const strict = C.inputs[index];
    if (strict === undefined) return [];
    const said = { P: saidOf(mild), C: saidOf(strict) };
    const agreed = JSON.stringify(said.P) === JSON.stringify(said.C);
    return [{ input: mild.input, ...said, agreed, asks: asksOf(mild.obligations, strict.obligations) }];
  });
  return rows.toSorted((a, b) => compare(a.C.verdict, b.C.verdict) || compare(a.P.verdict, b.P.verdict));
}

function saidOf({ verdict, findings, choice }: Judgement["inputs"][number]): InputSaid {
  return { verdict, findings, choice };
}

function compare(a: Verdict, b: Verdict): number {
  return isGraver(a, b) ? -1 : isGraver(b, a) ? 1 : 0;
}

function asksOf(mild: readonly Obligation[], strict: readonly Obligation[]): Ask[] {
  const asks = new Map<string, Ask>();
  for (const [reading, obligations] of [
    ["P", mild],
    ["C", strict],
  ] as const) {
    for (const { licence, says, clause, binds } of obligations) {
      const key = `${licence} ${says}`;
      const known = asks.get(key) ?? { licence, says, clause, P: undefined, C: undefined };
      asks.set(key, { ...known, [reading]: binds });
    }
  }
  return [...asks.values()];
}

/** A reason that decides a verdict, and the inputs that it is given for. */
export type Deciding = { why: string; names: readonly string[] };

/** The reasons for the verdict itself: those of its gravest inputs, and of inputs that don't go together. */
export function decidingReasons({ verdict, inputs, clashes }: Judgement): readonly Deciding[] {
  const reasons = new Map<string, Set<string>>();
  const add = (why: string, name: string) => reasons.set(why, (reasons.get(why) ?? new Set()).add(name));
  for (const { input, findings } of inputs) {
    for (const finding of findings) if (finding.verdict === verdict) add(finding.why, input.name);
  }
  for (const clash of clashes) {
    if (clash.verdict === verdict) for (const { name } of clash.inputs) add(clash.why, name);
  }
  return [...reasons].map(([why, names]) => ({ why, names: [...names] }));
}
