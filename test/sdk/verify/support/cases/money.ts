import { alter, answer, double, drop } from "../tampering.ts";
import { type Case, notMoney, payment, stranger } from "./case.ts";

export const money: readonly Case[] = [
  {
    name: "a smaller budget",
    tamper: alter("runs", "RunFunded", 0, ({ amount }) => ({ amount: amount - 1n })),
    link: "money",
    spares: notMoney,
  },
  {
    name: "another bond",
    tamper: alter("runs", "RunAccepted", 0, ({ bond }) => ({ bond: bond + 1n })),
    link: "money",
    spares: notMoney,
  },
  {
    name: "a tranche that is left out",
    tamper: drop("runs", "TranchePaid", 0),
    link: "money",
    spares: notMoney,
  },
  { name: "a tranche too many", tamper: double("runs", "TranchePaid", 0), link: "money", spares: notMoney },
  {
    name: "a bigger tranche",
    tamper: alter("runs", "TranchePaid", 0, ({ amount }) => ({ amount: amount + 1n })),
    link: "money",
    spares: notMoney,
  },
  {
    name: "a tranche to another",
    tamper: alter("runs", "TranchePaid", 0, () => ({ to: stranger })),
    link: "money",
    spares: notMoney,
  },
  {
    name: "money from a stranger that is left out",
    tamper: drop("runs", "RunCofunded", 0),
    link: "money",
    spares: notMoney,
  },
  {
    name: "a refund of more",
    tamper: alter("runs", "RefundClaimed", 0, ({ amount }) => ({ amount: amount + 1n })),
    link: "money",
    spares: notMoney,
  },
  {
    name: "a refund that is left out",
    tamper: drop("runs", "RefundClaimed", -1),
    link: "money",
    spares: notMoney,
  },
  {
    name: "a bond that is said to be there still",
    tamper: drop("runs", "BondWithdrawn", 0),
    link: "money",
    spares: notMoney,
  },
  {
    name: "an end with more left",
    tamper: alter("runs", "RunEnded", 0, ({ unspent }) => ({ unspent: unspent + 1n })),
    link: "money",
    spares: notMoney,
  },
  {
    name: "runs that tell they hold more",
    tamper: answer("runs", "held", () => 1n),
    link: "money",
    spares: [...notMoney, "history"],
  },
  {
    name: "runs that tell other bonds",
    tamper: answer("runs", "bonded", () => 1n),
    link: "money",
    spares: [...notMoney, "history"],
  },
  {
    name: "a payment too many",
    tamper: double("treasury", "Paid", 0),
    link: "money",
    subject: payment,
    spares: notMoney,
  },
  {
    name: "a bigger payment",
    tamper: alter("treasury", "Paid", 0, ({ amount }) => ({ amount: amount + 1n })),
    link: "money",
    subject: payment,
    spares: notMoney,
  },
  {
    name: "a payment that is left out",
    tamper: drop("treasury", "Paid", 0),
    link: "money",
    subject: payment,
    spares: notMoney,
  },
  {
    name: "a payment to another",
    tamper: alter("treasury", "Paid", 0, () => ({ to: stranger })),
    link: "money",
    subject: payment,
    spares: notMoney,
  },
  {
    name: "a funding that is left out",
    tamper: drop("treasury", "RunFundsDrawn", 0),
    link: "money",
    spares: notMoney,
  },
];
