import { PROPOSAL_CLASSES, type ProposalClass } from "../../chain/enums.ts";
import type { Source } from "../../history/source.ts";
import type { ClassedCall, Classes, ClassRule, ClassValue } from "../../history/types/classes.ts";
import { SETTINGS, type Settings, type SettingValue } from "../../history/types/settings.ts";
import type { Limit, Movement, Treasury } from "../../history/types/treasury.ts";
import { account, big, bytes, type Check, flag, list, object, oneOf, record, whole } from "./check.ts";
import { source, sourced } from "./source.ts";

export const treasury = object<Treasury>({
  movements: list(
    object<Movement>(
      {
        kind: oneOf(["received", "paid", "runFunded", "runRefunded", "forkSettled"]),
        token: account,
        amount: big,
        aboveLimit: flag,
        source,
      },
      { counterparty: account, runId: big, proposalId: big },
    ),
  ),
  limits: record(object<Limit>({ token: account, period: whole, spent: big }, { limit: sourced(big) })),
});

const settingValues = list(object<SettingValue>({ value: big, source }, { proposalId: big }));

export const settings = object<Settings>(
  {},
  Object.fromEntries(SETTINGS.map((name) => [name, settingValues])) as Record<
    (typeof SETTINGS)[number],
    typeof settingValues
  >,
);

function classValue<T>(value: Check<T>): Check<ClassValue<T>> {
  const check = object<{ value: unknown; source: Source; proposalId?: bigint }>(
    { value, source },
    { proposalId: big },
  );
  return check as Check<ClassValue<T>>;
}

const rules = list(classValue(object<ClassRule>({ votingPeriod: whole, quorum: whole, approval: whole })));

export const classes = object<Classes>({
  rules: object<Classes["rules"]>(
    {},
    Object.fromEntries(PROPOSAL_CLASSES.map((name) => [name, rules])) as Record<ProposalClass, typeof rules>,
  ),
  calls: record(
    object<ClassedCall>({
      target: account,
      selector: bytes,
      classes: list(classValue(oneOf(PROPOSAL_CLASSES))),
    }),
  ),
});
