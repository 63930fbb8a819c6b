import type { Tamper } from "../tampering.ts";
import { alter, answer, double, drop } from "../tampering.ts";
import { other, stranger } from "./case.ts";

/** Lies about members who leave: each must be found with a fork, at the link money. */
export const forks: readonly { readonly name: string; readonly tamper: Tamper }[] = [
  { name: "a lodging that is left out", tamper: drop("fork", "Lodged", 0) },
  { name: "a lodging that is told twice", tamper: double("fork", "Lodged", -1) },
  {
    name: "a lodging of more",
    tamper: alter("fork", "Lodged", -1, ({ amount }) => ({ amount: amount + 1n })),
  },
  { name: "a lodging in another fork", tamper: alter("fork", "Lodged", 0, () => ({ forkId: other })) },
  { name: "tokens that were not taken back", tamper: drop("fork", "Withdrawn", 0) },
  { name: "a fork that nobody opened", tamper: drop("fork", "ForkOpened", 0) },
  { name: "a fork against no proposal", tamper: alter("fork", "ForkOpened", 0, () => ({ proposalId: 99n })) },
  {
    name: "a plan with another model",
    tamper: alter("fork", "ForkOpened", 0, ({ plan }) => ({
      plan: { ...plan, model: { ...plan.model, name: "Sparrowhawk 1B" } },
    })),
  },
  { name: "a beginning that is left out", tamper: drop("fork", "ForkBegun", 0) },
  { name: "a beginning with fewer tokens", tamper: alter("fork", "ForkBegun", 0, () => ({ lodged: 1n })) },
  { name: "a beginning with another supply", tamper: alter("fork", "ForkBegun", 0, () => ({ supply: 1n })) },
  { name: "a child that was never finished", tamper: drop("fork", "ForkFinished", 0) },
  { name: "fewer tokens that were burned", tamper: alter("fork", "ForkFinished", 0, () => ({ burned: 1n })) },
  {
    name: "another child's treasury",
    tamper: alter("fork", "ForkFinished", 0, () => ({ childTreasury: stranger })),
  },
  { name: "a fork that was not abandoned", tamper: drop("fork", "ForkAbandoned", 0) },
  { name: "a share that was not set aside", tamper: drop("treasury", "ShareRingFenced", 0) },
  { name: "a share that was set aside twice", tamper: double("treasury", "ShareRingFenced", 0) },
  {
    name: "a smaller share",
    tamper: alter("treasury", "ShareRingFenced", 0, ({ newShare }) => ({ newShare: newShare - 1n })),
  },
  {
    name: "a share before that never was",
    tamper: alter("treasury", "ShareRingFenced", 0, () => ({ oldShare: 1n })),
  },
  {
    name: "a share of another fork",
    tamper: alter("treasury", "ShareRingFenced", 0, () => ({ forkId: other })),
  },
  { name: "a share that did not leave", tamper: drop("treasury", "ShareSettled", 0) },
  {
    name: "less that was sent than the share",
    tamper: alter("treasury", "ShareSettled", 0, ({ amount }) => ({ amount: amount - 1n })),
  },
  {
    name: "a share that went to a stranger",
    tamper: alter("treasury", "ShareSettled", -1, () => ({ childTreasury: stranger })),
  },
  { name: "a share that was not freed", tamper: drop("treasury", "ShareReleased", 0) },
  {
    name: "more that was freed",
    tamper: alter("treasury", "ShareReleased", 0, ({ share }) => ({ share: share + 1n })),
  },
  { name: "a treasury that tells of a share", tamper: answer("treasury", "shareOf", () => 5n) },
  { name: "a treasury that tells of more set aside", tamper: answer("treasury", "ringFenced", () => 5n) },
  {
    name: "a fork contract that tells of a higher threshold",
    tamper: answer("fork", "threshold", () => 5_000n),
  },
  {
    name: "a fork contract that tells of fewer tokens",
    tamper: answer("fork", "fork", (it: object) => ({ ...it, lodged: 1n })),
  },
];
