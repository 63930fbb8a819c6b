import { zeroAddress } from "viem";
import { answer, answering, blocks, repeat, shortReceipts } from "../tampering.ts";
import { type Case, notMoney, other } from "./case.ts";

export const providers: readonly Case[] = [
  { name: "a log that is given twice", tamper: repeat("governor", "ProposalQueued"), link: "logs" },
  {
    name: "receipts with fewer logs",
    tamper: shortReceipts,
    link: "logs",
    spares: [...notMoney, "money", "history"],
  },
  {
    name: "blocks with another hash",
    tamper: blocks((block) => ({ ...block, hash: other })),
    link: "logs",
    spares: notMoney,
  },
  {
    name: "receipts that are pruned",
    tamper: answering("eth_getTransactionReceipt", () => null),
    link: "logs",
    verdict: "UNVERIFIABLE",
    spares: notMoney,
  },
  { name: "another chain", tamper: answering("eth_chainId", () => "0x1"), link: "chain", spares: notMoney },
  {
    name: "a chain with another beginning",
    tamper: answering("eth_getBlockByNumber", (block, [tag]) =>
      tag === "0x0" ? { ...(block as object), hash: other } : block,
    ),
    link: "chain",
    spares: notMoney,
  },
  {
    name: "a governor of another house",
    tamper: answer("governor", "house", (house: object) => ({ ...house, treasury: zeroAddress })),
    link: "chain",
    spares: notMoney,
  },
];
