import { mutantsOf, type Written } from "../mutant.ts";

export const models: readonly Written[] = [
  ...mutantsOf(
    "contracts/models/DatasetStandings.sol",
    [
      "if (from == Standing.Adopted || from == Standing.Revoked) {",
      "if (from == Standing.Adopted) {",
      "what was revoked is adopted again",
    ],
    [
      "if (successorFrom == Standing.Revoked) {",
      "if (false) {",
      "what was revoked comes back as a successor",
    ],
    ["_adopted[modelId].remove(datasetId);", "", "what left use is still in the adopted set"],
    [
      "if (!ICatalogue(catalogue).hasTerms(termsId)) revert RegistryUnknownTerms(termsId);",
      "",
      "terms that nobody recorded are concluded",
    ],
    [
      "if (!ICatalogue(catalogue).hasDataset(datasetId)) revert RegistryUnknownDataset(datasetId);",
      "",
      "a dataset that nobody recorded gets a standing",
    ],
    [
      "if (_adopted[modelId].length() > MAX_ADOPTED) revert RegistryTooManyAdopted(modelId, MAX_ADOPTED);",
      "",
      "the adopted set grows until no run can be funded",
    ],
    [
      "commitment = keccak256(abi.encode(ids, concludedTerms));",
      "commitment = keccak256(abi.encode(ids));",
      "terms are not part of what a run commits to",
    ],
    [
      "ids = Arrays.sort(_adopted[modelId].values());",
      "ids = _adopted[modelId].values();",
      "the commitment depends on the order of adoption",
    ],
    ["entry.proposalId = uint64(proposalId);", "", "a standing does not say which vote gave it"],
  ),
  ...mutantsOf(
    "contracts/models/ModelRegistry.sol",
    ["if (newCharter == 0) revert RegistryMissingDocument();", "", "a charter is erased"],
    [
      "adoptedSet: runId == 0 ? bytes32(0) : _adoptedSetOf(runId, modelId),",
      "adoptedSet: bytes32(0),",
      "a release does not say which data it was made of",
    ],
    ["if (releaseByManifest[manifestDigest] != 0) {", "if (false) {", "a release is recorded twice"],
  ),
  ...mutantsOf(
    "contracts/models/RegistryHistory.sol",
    [
      "_head = keccak256(abi.encode(_head, kind, record, block.timestamp));",
      "_head = keccak256(abi.encode(kind, record, block.timestamp));",
      "the head forgets what came before",
    ],
    ["if (msg.sender != runs) revert RegistryUnauthorizedRuns(msg.sender);", "", "anybody writes history"],
  ),
  ...mutantsOf(
    "contracts/catalogue/Catalogue.sol",
    [
      "return keccak256(abi.encode(manifestDigest, contentRoot, coverage, declaredTerms, previous));",
      "return keccak256(abi.encode(manifestDigest, contentRoot, coverage, previous));",
      "whoever comes first declares a dataset's terms",
    ],
    [
      "if (!hasTerms(declaredTerms)) revert CatalogueUnknownTerms(declaredTerms);",
      "",
      "a dataset declares terms that nobody recorded",
    ],
    [
      "if (manifestDigest == 0) revert CatalogueMissingManifest();",
      "",
      "a dataset without a manifest is recorded",
    ],
  ),
];
