// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {EnumerableSet} from "@openzeppelin/contracts/utils/structs/EnumerableSet.sol";
import {IRunTypes} from "../runs/IRunTypes.sol";
import {ITrainingRuns} from "../runs/ITrainingRuns.sol";
import {DatasetStandings} from "./DatasetStandings.sol";
import {IModelRegistry} from "./IModelRegistry.sol";
import {RegistryHistory} from "./RegistryHistory.sol";

/**
 * @dev A stewardship's models: what they are made of, under which terms, who contributed, what was released.
 */
contract ModelRegistry is DatasetStandings {
    using EnumerableSet for EnumerableSet.UintSet;

    uint256 private constant MAX_NAME_LENGTH = 64;
    uint256 private constant MAX_PARENTS = 16;

    /// @inheritdoc IModelRegistry
    uint256 public modelCount;

    /// @inheritdoc IModelRegistry
    uint256 public releaseCount;

    /// @inheritdoc IModelRegistry
    uint256 public contributionCount;

    /// @inheritdoc IModelRegistry
    mapping(bytes32 manifestDigest => uint256) public releaseByManifest;

    /// @inheritdoc IModelRegistry
    mapping(bytes32 contentRoot => uint256) public releaseByContentRoot;

    mapping(bytes32 adoptedSet => EnumerableSet.UintSet) private _releasesOfSet;
    mapping(uint256 modelId => Model) private _models;
    mapping(uint256 releaseId => Release) private _releases;

    /// @dev Creates the stewardship's first model, which needs no vote: it is what the members come together for.
    constructor(
        address timelock_,
        address governor_,
        address catalogue_,
        address runs_,
        FirstModel memory first
    ) RegistryHistory(timelock_, governor_, runs_) DatasetStandings(catalogue_) {
        _createModel(first.name, first.charter, first.parents, first.forkOf, 0);
    }

    /// @inheritdoc IModelRegistry
    function model(uint256 modelId) external view onlyModel(modelId) returns (Model memory) {
        return _models[modelId];
    }

    /// @inheritdoc IModelRegistry
    function release(uint256 releaseId) external view returns (Release memory) {
        if (releaseId == 0 || releaseId > releaseCount) revert RegistryUnknownRelease(releaseId);
        return _releases[releaseId];
    }

    /// @inheritdoc IModelRegistry
    function releaseCountOfSet(bytes32 adoptedSet) external view returns (uint256) {
        return _releasesOfSet[adoptedSet].length();
    }

    /// @inheritdoc IModelRegistry
    function releasesOfSet(bytes32 adoptedSet, uint256 from, uint256 count) external view returns (uint256[] memory) {
        return _releasesOfSet[adoptedSet].values(from, Math.saturatingAdd(from, count));
    }

    /// @inheritdoc IModelRegistry
    function createModel(
        string calldata name,
        bytes32 charter,
        bytes32[] calldata parents,
        ForkOrigin calldata forkOf
    ) external onlyTimelock returns (uint256) {
        return _createModel(name, charter, parents, forkOf, _executingProposal());
    }

    /// @inheritdoc IModelRegistry
    function setOutputTerms(
        uint256 modelId,
        bytes32 newTerms,
        bytes32 evidence
    ) external onlyTimelock onlyModel(modelId) {
        _checkTerms(newTerms);
        bytes32 oldTerms = _models[modelId].outputTerms;
        uint256 proposalId = _executingProposal();
        _models[modelId].outputTerms = newTerms;
        emit OutputTermsSet(modelId, oldTerms, newTerms, evidence, proposalId);
        _advance(OutputTermsSet.selector, abi.encode(modelId, oldTerms, newTerms, evidence, proposalId));
    }

    /// @inheritdoc IModelRegistry
    function setPolicy(
        uint256 modelId,
        Doctrine newDoctrine,
        bytes32 newLicenceMatrix
    ) external onlyTimelock onlyModel(modelId) {
        Doctrine oldDoctrine = _models[modelId].doctrine;
        bytes32 oldLicenceMatrix = _models[modelId].licenceMatrix;
        uint256 proposalId = _executingProposal();
        _models[modelId].doctrine = newDoctrine;
        _models[modelId].licenceMatrix = newLicenceMatrix;
        emit PolicySet(modelId, oldDoctrine, newDoctrine, oldLicenceMatrix, newLicenceMatrix, proposalId);
        _advance(
            PolicySet.selector,
            abi.encode(modelId, oldDoctrine, newDoctrine, oldLicenceMatrix, newLicenceMatrix, proposalId)
        );
    }

    /// @inheritdoc IModelRegistry
    function setCharter(uint256 modelId, bytes32 newCharter) external onlyTimelock onlyModel(modelId) {
        if (newCharter == 0) revert RegistryMissingDocument();
        bytes32 oldCharter = _models[modelId].charter;
        uint256 proposalId = _executingProposal();
        _models[modelId].charter = newCharter;
        emit CharterSet(modelId, oldCharter, newCharter, proposalId);
        _advance(CharterSet.selector, abi.encode(modelId, oldCharter, newCharter, proposalId));
    }

    /// @inheritdoc IModelRegistry
    function recordRelease(
        uint256 modelId,
        bytes32 manifestDigest,
        bytes32 contentRoot,
        uint256 runId,
        bytes32 evaluation
    ) external onlyTimelock onlyModel(modelId) returns (uint256 releaseId) {
        if (manifestDigest == 0 || contentRoot == 0) revert RegistryIncompleteRelease();
        if (releaseByManifest[manifestDigest] != 0) {
            revert RegistryReleaseExists(manifestDigest, releaseByManifest[manifestDigest]);
        }

        Release memory entry = Release({
            modelId: modelId,
            manifestDigest: manifestDigest,
            contentRoot: contentRoot,
            runId: runId,
            adoptedSet: runId == 0 ? bytes32(0) : _adoptedSetOf(runId, modelId),
            outputTerms: _models[modelId].outputTerms,
            evaluation: evaluation,
            recordedAt: uint48(block.timestamp),
            proposalId: uint64(_executingProposal())
        });
        releaseId = ++releaseCount;
        _releases[releaseId] = entry;
        releaseByManifest[manifestDigest] = releaseId;
        if (releaseByContentRoot[contentRoot] == 0) releaseByContentRoot[contentRoot] = releaseId;
        if (runId != 0) _releasesOfSet[entry.adoptedSet].add(releaseId);

        emit ReleaseRecorded(releaseId, modelId, entry);
        _advance(ReleaseRecorded.selector, abi.encode(releaseId, modelId, entry));
    }

    /// @inheritdoc IModelRegistry
    function recordContribution(
        uint256 modelId,
        ContributionKind kind,
        address contributor,
        bytes32 evidence
    ) external onlyTimelock onlyModel(modelId) returns (uint256 contributionId) {
        if (evidence == 0) revert RegistryMissingDocument();
        contributionId = ++contributionCount;
        uint256 proposalId = _executingProposal();
        emit ContributionRecorded(contributionId, modelId, kind, contributor, evidence, proposalId);
        _advance(
            ContributionRecorded.selector,
            abi.encode(contributionId, modelId, kind, contributor, evidence, proposalId)
        );
    }

    /// @inheritdoc IModelRegistry
    function recordResolution(uint256 modelId, bytes32 document) external onlyTimelock onlyModel(modelId) {
        if (document == 0) revert RegistryMissingDocument();
        uint256 proposalId = _executingProposal();
        emit ResolutionRecorded(modelId, document, proposalId);
        _advance(ResolutionRecorded.selector, abi.encode(modelId, document, proposalId));
    }

    function _createModel(
        string memory name,
        bytes32 charter,
        bytes32[] memory parents,
        ForkOrigin memory forkOf,
        uint256 proposalId
    ) private returns (uint256 modelId) {
        uint256 length = bytes(name).length;
        if (length == 0 || length > MAX_NAME_LENGTH) revert RegistryInvalidName(name, MAX_NAME_LENGTH);
        if (charter == 0) revert RegistryMissingDocument();
        if (parents.length > MAX_PARENTS) revert RegistryTooManyParents(parents.length, MAX_PARENTS);
        for (uint256 i = 0; i < parents.length; ++i) {
            if (parents[i] == 0) revert RegistryMissingDocument();
        }
        _checkOrigin(forkOf);

        modelId = ++modelCount;
        Model storage created = _models[modelId];
        created.name = name;
        created.charter = charter;
        created.parents = parents;
        created.forkOf = forkOf;
        emit ModelCreated(modelId, name, charter, parents, forkOf, proposalId);
        _advance(ModelCreated.selector, abi.encode(modelId, name, charter, parents, forkOf, proposalId));
    }

    function _adoptedSetOf(uint256 runId, uint256 modelId) private view returns (bytes32) {
        IRunTypes.Run memory run = ITrainingRuns(runs).run(runId);
        if (run.modelId != modelId || run.status != IRunTypes.Status.Completed) revert RegistryUnfitRun(runId);
        return run.adoptedSet;
    }

    /// @dev An origin is named whole or not at all.
    function _checkOrigin(ForkOrigin memory forkOf) private pure {
        bool none = forkOf.chainId == 0 && forkOf.registry == address(0) && forkOf.modelId == 0;
        bool whole = forkOf.chainId != 0 && forkOf.registry != address(0) && forkOf.modelId != 0;
        if (!none && !whole) revert RegistryIncompleteOrigin(forkOf);
    }

    function _checkModel(uint256 modelId) internal view override {
        if (modelId == 0 || modelId > modelCount) revert RegistryUnknownModel(modelId);
    }
}
