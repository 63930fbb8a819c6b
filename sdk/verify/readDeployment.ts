import type { Address, Client } from "viem";
import type { Deployment } from "../chain/deployment.ts";
import { getFirstBlock } from "../chain/getFirstBlock.ts";
import { GovernorError } from "../governors/GovernorError.ts";
import { governorDeployment } from "../governors/governorDeployment.ts";
import { probeGovernor } from "../governors/probeGovernor.ts";
import { firstLine } from "./reading/Answers.ts";
import { VerifyError } from "./VerifyError.ts";

export type ReadDeploymentErrorType = VerifyError;

/**
 * What a governor says of its stewardship, for whoever has no deployment file: its house, or what a plain OpenZeppelin
 * governor has of one, and the block in which the oldest part of it was built (block 0 where the provider keeps no old
 * states). Throws {@link VerifyError}.
 */
export async function readDeployment(client: Client, governor: Address): Promise<Deployment> {
  const profile = await probeGovernor(client, { address: governor, anyCounting: true }).catch((cause) => {
    if (cause instanceof GovernorError)
      throw new VerifyError(cause.message, { details: cause.details ?? "", remedy: cause.remedy, cause });
    throw new VerifyError("This address could not be read.", {
      details: firstLine(cause),
      remedy: "Check the RPC's address, or use another one.",
      cause,
    });
  });
  const { chainId, block, house, token, timelock } = profile;
  const parts = new Set([
    profile.address,
    token.address,
    ...(timelock ? [timelock.address] : []),
    ...Object.values(house ?? {}),
  ]);
  const births = await Promise.all(
    [...parts].map((address) => getFirstBlock(client, { address, latest: block.number })),
  );
  return governorDeployment(profile, {
    name: `chain ${chainId}`,
    local: false,
    rpcUrls: [],
    startBlock: Math.min(...births.map((birth) => birth ?? 0)),
  });
}
