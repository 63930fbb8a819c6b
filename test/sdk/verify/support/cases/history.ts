import type { Hex } from "viem";
import { alter, answer, double, drop, swap } from "../tampering.ts";
import { type Case, notMoney, other } from "./case.ts";

export const histories: readonly Case[] = [
  {
    name: "a link that is left out",
    tamper: drop("registry", "HistoryAdvanced", 3),
    link: "history",
    spares: notMoney,
  },
  {
    name: "a link that is told twice",
    tamper: double("registry", "HistoryAdvanced", 3),
    link: "history",
    spares: notMoney,
  },
  {
    name: "links in another order",
    tamper: swap("registry", "HistoryAdvanced", 2, 3),
    link: "history",
    spares: notMoney,
  },
  {
    name: "a link with another head",
    tamper: alter("registry", "HistoryAdvanced", 3, () => ({ head: other })),
    link: "history",
    spares: notMoney,
  },
  {
    name: "a link that holds something else",
    tamper: alter("registry", "HistoryAdvanced", 3, () => ({ record: other })),
    link: "history",
    spares: notMoney,
  },
  {
    name: "a link of another kind",
    tamper: alter("registry", "HistoryAdvanced", 3, () => ({ kind: other })),
    link: "history",
    spares: notMoney,
  },
  {
    name: "a history that stops early",
    tamper: drop("registry", "HistoryAdvanced", -1),
    link: "history",
    spares: notMoney,
  },
  {
    name: "a model that was never created",
    tamper: drop("registry", "ModelCreated", 0),
    link: "history",
    spares: notMoney,
  },
  {
    name: "a registry with another head",
    tamper: answer("registry", "head", ([, length]: readonly [Hex, bigint]) => [other, length]),
    link: "history",
    spares: notMoney,
  },
  {
    name: "a registry with a longer history",
    tamper: answer("registry", "head", ([head]: readonly [Hex, bigint]) => [head, 999n]),
    link: "history",
    spares: notMoney,
  },
];
