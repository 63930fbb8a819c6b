"use client";
import type { Call } from "@commonweight/sdk/chain";
import { currentClassRule, type Facts } from "@commonweight/sdk/history";
import { CLASS_WORDS, sayClassRule, whyClass } from "@commonweight/sdk/proposals";
import type { Subject } from "../../../frame/index.ts";
import { showInvisible } from "../../../lib/format/text.ts";
import style from "./Preview.module.css";
import { useDraftClass } from "./useDraftClass.ts";

type Props = {
  subject: Subject;
  calls: readonly Call[];
  sentences: readonly string[];
  history: Facts;
};

/** The class of a draft, why, and what it would need: asked of the governor, before anything is signed. */
export function DraftClass({ subject, calls, sentences, history }: Props) {
  const { data: explanation } = useDraftClass(subject, calls);
  if (explanation === undefined || explanation === null) return null;
  const rule = currentClassRule(history, explanation.class)?.value;
  return (
    <div aria-live="polite">
      <p>
        {explanation.class === "Ordinary" ? "An" : "A"} <strong>{explanation.class} proposal</strong>
        {rule !== undefined && <>: {sayClassRule(rule)}</>}.
      </p>
      <p className={style.soft}>
        {showInvisible(whyClass(explanation, sentences))} {explanation.class} proposals can{" "}
        {CLASS_WORDS[explanation.class]}.
      </p>
    </div>
  );
}
