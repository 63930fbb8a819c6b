"use client";
import { type Reproduction, reproductionOf } from "@commonweight/sdk/evidence";
import type { History, Run } from "@commonweight/sdk/history";
import { useMemo } from "react";
import { Address, Badge, CopyButton, Section } from "../../components/index.ts";
import { SourceOf } from "../../frame/index.ts";
import { plural, showInvisible } from "../../lib/format/text.ts";
import style from "./Reproducible.module.css";

type Props = { history: History; run: Run };

/** The mark of a run that can be repeated, in a list. Nothing for any other run. */
export function ReproducibleMark({ history, run }: Props) {
  return useReproduction(history, run) === undefined ? null : <RealRunMark />;
}

/** The same with what it means, who says so, and how to repeat the run. */
export function Reproducible({ history, run }: Props) {
  const found = useReproduction(history, run);
  return found === undefined ? null : <Meaning found={found} run={run} />;
}

function useReproduction(history: History, run: Run): Reproduction | undefined {
  return useMemo(() => reproductionOf(history, run), [history, run]);
}

/** Says of a run that it is real and can be repeated. */
export function RealRunMark() {
  return <Badge tone="active">Real run, reproducible</Badge>;
}

function Meaning({ found: { machines, attestations, command }, run }: { found: Reproduction; run: Run }) {
  return (
    <Section title="Can this run be repeated?" id="repeat" note={<RealRunMark />}>
      <div className={style.meaning}>
        <p>
          What is recorded says that the training, its evidence and its weights are real. Of{" "}
          {plural(attestations.length, "milestone")}, <Address address={run.verifier} copy={false} /> attests
          that all of it was run again from the seed on ({showInvisible(machines.join(", "))}), and that every
          byte came out the same. The report names the digests that the evidence gives.
          {attestations.map(({ source }, index) => (
            <SourceOf
              key={`${source.blockNumber} ${source.logIndex}`}
              source={source}
              of={`the attestation of milestone ${index + 1}`}
            />
          ))}
        </p>
        <HowTo command={command} />
      </div>
    </Section>
  );
}

function HowTo({ command }: Pick<Reproduction, "command">) {
  if (command === undefined) return <p>How to run it again, its specification below has to tell.</p>;
  return (
    <>
      <p>You need not believe it. In a copy of this project&rsquo;s repository, run all of it again:</p>
      <Command text={command} what="the command that runs all of it again" />
      <p>Or one segment of it, from the checkpoint before:</p>
      <Command
        text={command.replace(/ --all$/, " --segment 1")}
        what="the command that runs a segment again"
      />
    </>
  );
}

/** Broken between its words only, so that no option loses its hyphens. */
function Command({ text, what }: { text: string; what: string }) {
  return (
    <p className={style.command}>
      <code>
        {text.split(/(?= --)/).map((part) => (
          <span key={part} className={style.part}>
            {part}
          </span>
        ))}
      </code>
      <CopyButton text={text} what={what} />
    </p>
  );
}
