import { COVERAGES, catalogueAbi } from "@commonweight/sdk/chain";
import { type Address, bytesToHex, encodeFunctionData, type Hex, zeroHash } from "viem";
import type { HDAccount } from "viem/accounts";
import type { Fact } from "./facts.ts";
import type { Sender } from "./sender.ts";

/** Records facts in the catalogue, each once, in the name of the first member who needs it. */
export class Recorder {
  readonly #sender: Sender;
  readonly #catalogue: Address;
  readonly #known = new Set<Hex>();

  constructor(sender: Sender, catalogue: Address) {
    this.#sender = sender;
    this.#catalogue = catalogue;
  }

  async record(by: HDAccount, facts: readonly Fact[]): Promise<void> {
    for (const fact of facts) {
      const key = fact.kind === "document" ? fact.digest : fact.id;
      if (this.#known.has(key)) continue;
      this.#known.add(key);
      if (fact.kind === "dataset") await this.record(by, [fact.pin, fact.declared]);
      await this.#sender.send(by, { to: this.#catalogue, data: recording(fact) });
    }
  }
}

function recording(fact: Fact): Hex {
  switch (fact.kind) {
    case "document":
      return encodeFunctionData({
        abi: catalogueAbi,
        functionName: "publish",
        args: [bytesToHex(fact.bytes)],
      });
    case "terms":
      return encodeFunctionData({
        abi: catalogueAbi,
        functionName: "registerTerms",
        args: [fact.expression, fact.listVersion, fact.textDigest],
      });
    case "dataset":
      return encodeFunctionData({
        abi: catalogueAbi,
        functionName: "registerDataset",
        args: [
          fact.pin.digest,
          fact.contentRoot,
          COVERAGES.indexOf(fact.coverage),
          fact.declared.id,
          zeroHash,
          fact.locator === undefined ? [] : [fact.locator],
        ],
      });
  }
}
