import assert from "node:assert/strict";
import type { TestContext } from "node:test";
import {
  type ContractRole,
  catalogueAbi,
  decodeStewardshipLog,
  PROPOSAL_STATES,
  type ProposalState,
  stewardGovernorAbi,
} from "@commonweight/sdk/chain";
import { createPublicClient, http, type PublicClient } from "viem";
