import {
  type Address,
  encodeAbiParameters,
  type Hex,
  keccak256,
  numberToHex,
  pad,
  slice,
  zeroHash,
} from "viem";
import { stewardGovernorAbi } from "../../chain/abi/stewardGovernor.ts";
import type { Context } from "../context.ts";
import { type Answer, firstLine } from "../reading/Answers.ts";
import { Judgement } from "../report/Judgement.ts";
import type { Check } from "../report/report.ts";
import type { ProposalFacts } from "./proposalFacts.ts";

const LINK = [{ type: "bytes32" }, { type: "address" }, { type: "bytes32" }] as const;
const NONE = slice(zeroHash, 0, 31);

/** IGovernorExecution.proposalTargetCodes: what targets outside the stewardship come to with their code. */
function targetCodes(targets: readonly { readonly address: Address; readonly code: Hex }[]): Hex {
  return targets.reduce<Hex>(
    (commitment, { address, code }) =>
      slice(
        keccak256(
          encodeAbiParameters(LINK, [pad(commitment, { dir: "right", size: 32 }), address, keccak256(code)]),
        ),
        0,
        31,
      ),
    NONE,
  );
}

/**
 * Whether the code that a proposal's outside targets have is the one that the governor committed to when it was made. A
 * hash that fits says so whichever block the code is of: today's is tried first, which every provider knows; then that of
 * the block in which it was made, for which the provider needs old states.
 */
export async function checkTargetCodes(context: Context, facts: ProposalFacts): Promise<Check[]> {
  const { house, answers, readTo } = context;
  const { created, id, calls } = facts;
  if (!house.registry) return [];
  const { runTerms: _, ...own } = house;
  const outside = calls.map(({ target }) => target).filter((target) => !Object.values(own).includes(target));
  const judgement = new Judgement("proposal", `${facts.subject}, code of its targets`).saw(created);
  const answer = await answers.read({
    address: house.governor,
    abi: stewardGovernorAbi,
    functionName: "proposalTargetCodes",
    args: [id],
  });
  if (outside.length === 0) {
    judgement.agree("code of targets outside", NONE, answer);
    return judgement.conclude("It calls the stewardship's own contracts alone, whose code can't change.");
  }
  if (!("value" in answer)) return judgement.agree("code of targets outside", NONE, answer).conclude("");
  const committed = answer.value.toLowerCase();
  const [now, then, before] = await commitments(context, outside, [
    readTo.number,
    created.blockNumber,
    created.blockNumber - 1,
  ]);
  if (now && "value" in now && now.value === committed)
    return judgement.conclude(
      `Its ${outside.length} targets outside have the code that they had when it was made.`,
    );
  if (!then || !("value" in then))
    return judgement
      .doubt(
        `Its targets' code is another today than was committed to, and that of block ${created.blockNumber} could not be read: ${then?.missing}`,
      )
      .conclude("");
  if (then.value !== committed && before && "value" in before && before.value !== then.value)
    // Within one block nobody can tell before which of them it was made.
    judgement.expect(before.value === committed, mismatch(committed, then.value), created);
  else judgement.expect(then.value === committed, mismatch(committed, then.value), created);
  return judgement.conclude(
    `Its ${outside.length} targets outside had the code that was committed to; since then it has changed.`,
  );
}

function mismatch(committed: string, computed: Hex): string {
  return `The code of its targets came to ${computed} when it was made, the governor committed to ${committed}.`;
}

function commitments(
  { client }: Context,
  targets: readonly Address[],
  blocks: readonly number[],
): Promise<Answer<Hex>[]> {
  return Promise.all(
    blocks.map(async (block) => {
      try {
        const codes = targets.map(async (address) => ({
          address,
          code:
            (await client.request({ method: "eth_getCode", params: [address, numberToHex(block)] })) ?? "0x",
        }));
        return { value: targetCodes(await Promise.all(codes)) };
      } catch (error) {
        return { missing: firstLine(error), refused: false };
      }
    }),
  );
}
