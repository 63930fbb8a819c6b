// Generated from contracts/governance/StewardGovernor.sol by scripts/generate-abis.ts. Do not edit.
import { stewardGovernorCalls } from "./calls/stewardGovernor.ts";
import { stewardGovernorErrors } from "./errors/stewardGovernor.ts";
import { stewardGovernorEvents } from "./events/stewardGovernor.ts";
import { stewardGovernorViews } from "./views/stewardGovernor.ts";

export const stewardGovernorAbi = [
  ...stewardGovernorCalls,
  ...stewardGovernorErrors,
  ...stewardGovernorEvents,
  ...stewardGovernorViews,
  {"inputs":[{"name":"name_","type":"string"},{"name":"daoURI_","type":"string"},{"components":[{"name":"token","type":"address"},{"name":"timelock","type":"address"},{"name":"treasury","type":"address"},{"name":"registry","type":"address"},{"name":"runs","type":"address"},{"name":"fork","type":"address"},{"name":"catalogue","type":"address"}],"name":"house_","type":"tuple"},{"components":[{"name":"votingDelay","type":"uint48"},{"name":"votingPeriod","type":"uint32"},{"name":"proposalThreshold","type":"uint256"},{"name":"quorumNumerator","type":"uint256"},{"name":"quorumFloor","type":"uint256"},{"name":"lateQuorumVoteExtension","type":"uint48"},{"name":"queueWindow","type":"uint32"},{"name":"executionWindow","type":"uint32"},{"components":[{"name":"ordinaryApproval","type":"uint32"},{"components":[{"name":"votingPeriod","type":"uint32"},{"name":"quorum","type":"uint32"},{"name":"approval","type":"uint32"}],"name":"restrictive","type":"tuple"},{"components":[{"name":"votingPeriod","type":"uint32"},{"name":"quorum","type":"uint32"},{"name":"approval","type":"uint32"}],"name":"terms","type":"tuple"},{"components":[{"name":"votingPeriod","type":"uint32"},{"name":"quorum","type":"uint32"},{"name":"approval","type":"uint32"}],"name":"constitutional","type":"tuple"}],"name":"classes","type":"tuple"}],"name":"settings","type":"tuple"}],"stateMutability":"nonpayable","type":"constructor"},
  {"stateMutability":"payable","type":"receive"},
] as const;
