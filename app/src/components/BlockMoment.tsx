"use client";
import { createContext, useContext } from "react";
import { Time } from "./Time.tsx";

/** When a block was made, or is likely to be: unix seconds. */
export type BlockTime = { at: number; estimated: boolean; past: boolean };

/** Tells the times of blocks where a governor counts blocks. Without one, blocks are shown by their number alone. */
export const BlockTimes = createContext<(block: number) => BlockTime | undefined>(() => undefined);

type BlockMomentProps = {
  block: number;
  show?: "both" | "relative";
  /** Words before the block, while it lies ahead and afterwards. */
  future?: string;
  past?: string;
};

/** A moment that a governor gives as a block: its number, and its date, which is marked where it is an estimate. */
export function BlockMoment({ block, show = "both", future = "", past = "" }: BlockMomentProps) {
  const time = useContext(BlockTimes)(block);
  const word = time?.past === true ? past : future;
  const where = word === "" ? `Block ${block}` : `${word} at block ${block}`;
  if (time === undefined) return <>{where}</>;
  return (
    <>
      {`${where}, `}
      <Time at={time.at} show={show} />
      {time.estimated && " (estimated)"}
    </>
  );
}
