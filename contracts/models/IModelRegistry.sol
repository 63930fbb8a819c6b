// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/**
 * @dev What a community has decided about its models. Every change needs a passed vote, names the proposal that made it,
 * and folds into {head}, as does every change of a training run: `head = keccak256(abi.encode(head, kind, record,
 * block.timestamp))`, where `kind` is the topic of the event and `record` the keccak-256 of its arguments, ABI-encoded in
 * their order. Whoever holds all events of the registry and its runs can recompute it. All digests of documents are sha-256; a zero digest means that there is no such document.
 */
interface IModelRegistry {
    /// @dev What a dataset is to one model. Nothing is erased: a revocation is an entry, not a deletion.
    enum Standing {
        Unknown,
        Adopted,
        Quarantined,
        Superseded,
        Withdrawn,
        Revoked,
        Rejected
    }

    /// @dev The community's reading of whether weights are adapted material of the data they were trained on.
    enum Doctrine {
        /// No vote has settled it.
        Unset,
        /// Reading P: weights are not adapted material.
        Permissive,
        /// Reading C: weights are adapted material.
        Copyleft
    }

    enum ContributionKind {
        Code,
        Data,
        Compute,
        Evaluation,
        Audit
    }

    /// @dev A model elsewhere that this one forks; all zero if none.
    struct ForkOrigin {
        uint256 chainId;
        address registry;
        uint256 modelId;
    }

    /// @dev The model that a stewardship is founded for. A lineage fork names the model that it forks.
    struct FirstModel {
        string name;
        bytes32 charter;
        bytes32[] parents;
        ForkOrigin forkOf;
    }

    struct Model {
        string name;
        bytes32 charter;
        bytes32 outputTerms;
        Doctrine doctrine;
        bytes32 licenceMatrix;
        /// Manifest digests of the releases that this model is built on, of any registry.
        bytes32[] parents;
        ForkOrigin forkOf;
    }

    /// @dev A dataset's standing for one model.
    struct Entry {
        Standing standing;
        uint48 since;
        uint64 proposalId;
        bytes32 concludedTerms;
        bytes32 evidence;
        /// The dataset that took its place when it was superseded. Kept if it is revoked later, gone if it is adopted again.
        bytes32 successor;
    }

    struct Release {
        uint256 modelId;
        bytes32 manifestDigest;
        /// OpenSSF Model Signing root of the weights.
        bytes32 contentRoot;
        /// The training run that made it; zero for an imported release.
        uint256 runId;
        /// Commitment to the datasets that the run was pinned to; zero for an imported release, whose data nobody here decided.
        bytes32 adoptedSet;
        bytes32 outputTerms;
        bytes32 evaluation;
        uint48 recordedAt;
        uint64 proposalId;
    }

    event ModelCreated(
        uint256 indexed modelId,
        string name,
        bytes32 charter,
        bytes32[] parents,
        ForkOrigin forkOf,
        uint256 proposalId
    );
    event StandingChanged(
        uint256 indexed modelId,
        bytes32 indexed datasetId,
        Standing oldStanding,
        Standing newStanding,
        bytes32 concludedTerms,
        bytes32 evidence,
        uint256 proposalId
    );
    event DatasetSuperseded(
        uint256 indexed modelId,
        bytes32 indexed datasetId,
        bytes32 indexed successor,
        uint256 proposalId
    );
    event OutputTermsSet(
        uint256 indexed modelId,
        bytes32 oldTerms,
        bytes32 newTerms,
        bytes32 evidence,
        uint256 proposalId
    );
    event PolicySet(
        uint256 indexed modelId,
        Doctrine oldDoctrine,
        Doctrine newDoctrine,
        bytes32 oldLicenceMatrix,
        bytes32 newLicenceMatrix,
        uint256 proposalId
    );
    event CharterSet(uint256 indexed modelId, bytes32 oldCharter, bytes32 newCharter, uint256 proposalId);
    event ReleaseRecorded(uint256 indexed releaseId, uint256 indexed modelId, Release release);
    event ContributionRecorded(
        uint256 indexed contributionId,
        uint256 indexed modelId,
        ContributionKind kind,
        address indexed contributor,
        bytes32 evidence,
        uint256 proposalId
    );
    event ResolutionRecorded(uint256 indexed modelId, bytes32 indexed document, uint256 proposalId);

    /// @dev Emitted with every change. `index` counts from 1.
    event HistoryAdvanced(uint256 indexed index, bytes32 indexed kind, bytes32 record, bytes32 head);

    /// @dev Thrown when a model is named that does not exist.
    error RegistryUnknownModel(uint256 modelId);

    /// @dev Thrown when a release is named that does not exist.
    error RegistryUnknownRelease(uint256 releaseId);

    /// @dev Thrown when a model's name is empty or longer than `maxLength` bytes.
    error RegistryInvalidName(string name, uint256 maxLength);

    /// @dev Thrown when a model is given more parents than `max`.
    error RegistryTooManyParents(uint256 parents, uint256 max);

    /// @dev Thrown when a model's origin is named in part.
    error RegistryIncompleteOrigin(ForkOrigin forkOf);

    /// @dev Thrown when a dataset is named that is not in the catalogue.
    error RegistryUnknownDataset(bytes32 datasetId);

    /// @dev Thrown when terms are named that are not in the catalogue.
    error RegistryUnknownTerms(bytes32 termsId);

    /// @dev Thrown when a dataset can't come from its present standing to the wanted one.
    error RegistryInvalidTransition(uint256 modelId, bytes32 datasetId, Standing from, Standing to);

    /// @dev Thrown when a dataset would supersede itself.
    error RegistrySelfSuccession(bytes32 datasetId);

    /// @dev Thrown when a model already has as many adopted datasets as it can have.
    error RegistryTooManyAdopted(uint256 modelId, uint256 max);

    /// @dev Thrown when a release names no manifest or no content root.
    error RegistryIncompleteRelease();

    /// @dev Thrown when a release with this manifest is recorded already.
    error RegistryReleaseExists(bytes32 manifestDigest, uint256 releaseId);

    /// @dev Thrown when a release names a run of another model, or one that is not completed.
    error RegistryUnfitRun(uint256 runId);

    /// @dev Thrown when a document is named by a zero digest where there must be one.
    error RegistryMissingDocument();

    /// @dev Thrown when anyone but the training runs reports a change of a run.
    error RegistryUnauthorizedRuns(address caller);

    function MAX_ADOPTED() external view returns (uint256);

    function governor() external view returns (address);

    function catalogue() external view returns (address);

    function runs() external view returns (address);

    /// @dev The last link of the history's hash chain, and how many links it has.
    function head() external view returns (bytes32 head, uint256 length);

    function modelCount() external view returns (uint256);

    function releaseCount() external view returns (uint256);

    function contributionCount() external view returns (uint256);

    function model(uint256 modelId) external view returns (Model memory);

    function release(uint256 releaseId) external view returns (Release memory);

    /// @dev The release with this manifest, or zero.
    function releaseByManifest(bytes32 manifestDigest) external view returns (uint256 releaseId);

    /// @dev The first release with this content root, or zero.
    function releaseByContentRoot(bytes32 contentRoot) external view returns (uint256 releaseId);

    /// @dev How many releases were made of exactly this set of datasets and terms.
    function releaseCountOfSet(bytes32 adoptedSet) external view returns (uint256);

    /**
     * @dev The ids of at most `count` of these releases, oldest first, from the one at index `from`. What was made of a
     * dataset that was revoked later stays here.
     */
    function releasesOfSet(
        bytes32 adoptedSet,
        uint256 from,
        uint256 count
    ) external view returns (uint256[] memory releaseIds);

    function standing(uint256 modelId, bytes32 datasetId) external view returns (Entry memory);

    /**
     * @dev The datasets now adopted, sorted by id, and their commitment: the keccak-256 of the ABI-encoded sorted ids and
     * their concluded terms, `abi.encode(bytes32[] ids, bytes32[] concludedTerms)`.
     */
    function adoptedSet(
        uint256 modelId
    ) external view returns (bytes32[] memory ids, bytes32[] memory concludedTerms, bytes32 commitment);

    /**
     * @dev Folds a change of a training run into {head}.
     *
     * Requirements:
     *
     * - the caller is {runs}.
     *
     * @param kind The topic of the event that the runs emitted.
     * @param record The keccak-256 of its arguments, ABI-encoded in their order.
     */
    function recordRunChange(bytes32 kind, bytes32 record) external;

    // Only the timelock can call what follows.

    function createModel(
        string calldata name,
        bytes32 charter,
        bytes32[] calldata parents,
        ForkOrigin calldata forkOf
    ) external returns (uint256 modelId);

    /// @dev Adopts a dataset that is unknown, quarantined, superseded, withdrawn or rejected. What is revoked stays revoked.
    function adopt(uint256 modelId, bytes32 datasetId, bytes32 concludedTerms, bytes32 evidence) external;

    /// @dev Corrects the concluded terms of an adopted dataset.
    function concludeTerms(uint256 modelId, bytes32 datasetId, bytes32 concludedTerms, bytes32 evidence) external;

    /// @dev Puts `successor` in the place of an adopted or quarantined dataset.
    function supersede(
        uint256 modelId,
        bytes32 datasetId,
        bytes32 successor,
        bytes32 concludedTerms,
        bytes32 evidence
    ) external;

    /// @dev Stops using a dataset, without a judgement on it.
    function withdraw(uint256 modelId, bytes32 datasetId, bytes32 evidence) external;

    /// @dev Takes every permission to use a dataset back, for ever.
    function revoke(uint256 modelId, bytes32 datasetId, bytes32 evidence) external;

    /// @dev Suspends an adopted dataset.
    function quarantine(uint256 modelId, bytes32 datasetId, bytes32 evidence) external;

    /// @dev Records that a dataset was examined and refused.
    function reject(uint256 modelId, bytes32 datasetId, bytes32 evidence) external;

    function setOutputTerms(uint256 modelId, bytes32 newTerms, bytes32 evidence) external;

    function setPolicy(uint256 modelId, Doctrine newDoctrine, bytes32 newLicenceMatrix) external;

    function setCharter(uint256 modelId, bytes32 newCharter) external;

    /// @param runId The completed run that made the weights, or zero for an imported release.
    function recordRelease(
        uint256 modelId,
        bytes32 manifestDigest,
        bytes32 contentRoot,
        uint256 runId,
        bytes32 evaluation
    ) external returns (uint256 releaseId);

    function recordContribution(
        uint256 modelId,
        ContributionKind kind,
        address contributor,
        bytes32 evidence
    ) external returns (uint256 contributionId);

    /// @dev Records a decision that is nothing but a text.
    function recordResolution(uint256 modelId, bytes32 document) external;
}
