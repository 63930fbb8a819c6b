import { CONTRIBUTION_KINDS, DOCTRINES, STANDINGS } from "../../chain/enums.ts";
import type {
  Contribution,
  DatasetStanding,
  ForkOrigin,
  Model,
  OutputTerms,
  Policy,
  Release,
  Resolution,
  StandingEntry,
} from "../../history/types/models.ts";
import { account, big, hash, list, object, oneOf, record, text } from "./check.ts";
import { decided, source } from "./source.ts";

const standing = object<StandingEntry>(
  {
    from: oneOf(STANDINGS),
    standing: oneOf(STANDINGS),
    concludedTerms: hash,
    evidence: hash,
    proposalId: big,
    source,
  },
  { successor: hash },
);

const release = object<Release>({
  id: big,
  modelId: big,
  manifestDigest: hash,
  contentRoot: hash,
  runId: big,
  adoptedSet: hash,
  outputTerms: hash,
  evaluation: hash,
  proposalId: big,
  source,
});

const contribution = object<Contribution>({
  id: big,
  kind: oneOf(CONTRIBUTION_KINDS),
  contributor: account,
  evidence: hash,
  proposalId: big,
  source,
});

export const model = object<Model>(
  {
    id: big,
    name: text,
    parents: list(hash),
    proposalId: big,
    source,
    charter: decided(hash),
    standings: record(
      object<DatasetStanding>({ datasetId: hash, current: standing, entries: list(standing) }),
    ),
    releases: list(release),
    contributions: list(contribution),
    resolutions: list(object<Resolution>({ document: hash, proposalId: big, source })),
  },
  {
    forkOf: object<ForkOrigin>({ chainId: big, registry: account, modelId: big }),
    outputTerms: decided(object<OutputTerms>({ terms: hash, evidence: hash })),
    policy: decided(object<Policy>({ doctrine: oneOf(DOCTRINES), licenceMatrix: hash })),
  },
);
