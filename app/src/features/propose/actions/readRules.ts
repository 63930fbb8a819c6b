import { type MilestoneSpec, promisedBy, type RunRules } from "@commonweight/sdk/chain";
import { zeroAddress } from "viem";
import type { ActionDrafts } from "../draft/shapes.ts";
import type { Check, MoneyToken } from "./check.ts";
import { parseAmount, readAccount, readWhole } from "./values.ts";

type RunDraft = ActionDrafts["fundRun"];

const DAY = 86_400;
const HOUR = 3_600n;
/** A challenge costs a twentieth of the budget unless the proposer says otherwise: enough to mean it. */
const USUAL_CHALLENGE = 20n;

/** By which rules the run is paid and challenged. Nothing when something is wrong. */
export function readRules(
  check: Check,
  draft: RunDraft,
  milestones: readonly MilestoneSpec[] | undefined,
  token: MoneyToken | undefined,
): RunRules | undefined {
  const { rules } = draft;
  const promised = milestones && promisedBy({ milestones });
  const days = (field: string, written: string, least: bigint, most = 90n) => {
    const read = readWhole(check, field, written, { least, most, what: "the days" });
    return read === undefined ? undefined : Number(read) * DAY;
  };
  const count = (field: string, written: string, most: bigint, what: string) => {
    const read = readWhole(check, field, written, { most, what });
    return read === undefined ? undefined : Number(read);
  };
  const account = (field: string, written: string) =>
    written.trim() === "" ? zeroAddress : readAccount(check, field, written);
  const usual = promised === undefined ? undefined : max(promised / USUAL_CHALLENGE, 1n);
  const read = {
    operatorBond: readBond(check, "operatorBond", rules.operatorBond, token, promised, 0n),
    challengeBond:
      rules.challengeBond.trim() === ""
        ? usual
        : readBond(check, "challengeBond", rules.challengeBond, token, promised, 1n),
    reviewWindow: days("reviewDays", draft.reviewDays, 1n),
    disputeWindow: days("disputeDays", rules.disputeDays, 1n),
    finalReview: days("finalDays", rules.finalDays, 0n),
    grace: days("graceDays", rules.graceDays, 0n),
    cure: days("cureDays", rules.cureDays, 1n),
    holdback: count("holdback", rules.holdback, 50n, "the percentage"),
    maxStrikes: count("maxStrikes", rules.maxStrikes, 10n, "the number"),
    arbiter: account("arbiter", rules.arbiter),
    verifier: account("verifier", rules.verifier),
    mostDelay: days("mostDelayDays", rules.mostDelayDays, 0n, 730n),
    mostGpuSeconds: readGpuSeconds(check, rules.mostGpuHours),
  };
  if (Object.values(read).some((value) => value === undefined)) return undefined;
  const { mostDelay, mostGpuSeconds, holdback, ...others } = read as Whole<typeof read>;
  return {
    ...others,
    holdback: holdback * 100,
    envelope: { parts: rules.parts, mostDelay, mostGpuSeconds },
  };
}

type Whole<T> = { [K in keyof T]: NonNullable<T[K]> };

function readBond(
  check: Check,
  field: string,
  written: string,
  token: MoneyToken | undefined,
  promised: bigint | undefined,
  least: bigint,
): bigint | undefined {
  if (token === undefined || promised === undefined) return undefined;
  const amount = parseAmount(written, token.decimals);
  if (typeof amount === "string") return check.refuse(field, amount);
  if (amount < least) return check.refuse(field, "A bond must be more than nothing.");
  return amount <= promised ? amount : check.refuse(field, "A bond can't be more than the whole budget.");
}

function readGpuSeconds(check: Check, written: string): bigint | undefined {
  if (written.trim() === "") return 0n;
  const hours = readWhole(check, "mostGpuHours", written, { most: 10n ** 12n, what: "the GPU-hours" });
  return hours === undefined ? undefined : hours * HOUR;
}

function max(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}
