import { plural } from "../../lib/format/text.ts";
import { anchorOf, type Stage } from "./stages.ts";
import { VerdictMark } from "./VerdictMark.tsx";
import style from "./Verify.module.css";

/** The links of the chain, from left to right or, on a phone, from top to bottom. Each leads to its rows in the table. */
export function ChainPicture({ stages }: { stages: readonly Stage[] }) {
  return (
    <ol className={`plain ${style.chain}`}>
      {stages.map(({ title, steps }) => (
        <li key={title} className={style.stage}>
          <h3 className={style.stageTitle}>{title}</h3>
          <ul className={`plain ${style.steps}`}>
            {steps.map(({ link, title: name, verdict, checks }) => (
              <li key={link} className={style.step}>
                <button type="button" className={style.stepName} onClick={() => show(anchorOf(link))}>
                  {name}
                </button>
                <VerdictMark verdict={verdict} />
                {checks.length > 1 && <span className={style.count}>{plural(checks.length, "check")}</span>}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

/** Leaves the address as it is: it names the subject. */
function show(id: string): void {
  const row = document.getElementById(id);
  row?.scrollIntoView({ block: "start" });
  row?.focus({ preventScroll: true });
}
