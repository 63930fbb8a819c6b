// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Arrays} from "@openzeppelin/contracts/utils/Arrays.sol";
import {EnumerableSet} from "@openzeppelin/contracts/utils/structs/EnumerableSet.sol";
import {ICatalogue} from "../catalogue/ICatalogue.sol";
import {IModelRegistry} from "./IModelRegistry.sol";
import {RegistryHistory} from "./RegistryHistory.sol";

/// @dev What each dataset is to each model, and which moves between standings are possible.
abstract contract DatasetStandings is RegistryHistory {
    using EnumerableSet for EnumerableSet.Bytes32Set;

    /// @inheritdoc IModelRegistry
    uint256 public constant MAX_ADOPTED = 128;

    /// @inheritdoc IModelRegistry
    address public immutable catalogue;

    mapping(uint256 modelId => mapping(bytes32 datasetId => Entry)) private _entries;
    mapping(uint256 modelId => EnumerableSet.Bytes32Set) private _adopted;

    modifier onlyModel(uint256 modelId) {
        _checkModel(modelId);
        _;
    }

    constructor(address catalogue_) {
        catalogue = catalogue_;
    }

    /// @inheritdoc IModelRegistry
    function standing(uint256 modelId, bytes32 datasetId) external view onlyModel(modelId) returns (Entry memory) {
        return _entries[modelId][datasetId];
    }

    /// @inheritdoc IModelRegistry
    function adoptedSet(
        uint256 modelId
    )
        external
        view
        onlyModel(modelId)
        returns (bytes32[] memory ids, bytes32[] memory concludedTerms, bytes32 commitment)
    {
        ids = Arrays.sort(_adopted[modelId].values());
        concludedTerms = new bytes32[](ids.length);
        for (uint256 i = 0; i < ids.length; ++i) {
            concludedTerms[i] = _entries[modelId][ids[i]].concludedTerms;
        }
        commitment = keccak256(abi.encode(ids, concludedTerms));
    }

    /// @inheritdoc IModelRegistry
    function adopt(
        uint256 modelId,
        bytes32 datasetId,
        bytes32 concludedTerms,
        bytes32 evidence
    ) external onlyTimelock onlyModel(modelId) {
        Standing from = _entries[modelId][datasetId].standing;
        if (from == Standing.Adopted || from == Standing.Revoked) {
            revert RegistryInvalidTransition(modelId, datasetId, from, Standing.Adopted);
        }
        _adopt(modelId, datasetId, concludedTerms, evidence);
    }

    /// @inheritdoc IModelRegistry
    function concludeTerms(
        uint256 modelId,
        bytes32 datasetId,
        bytes32 concludedTerms,
        bytes32 evidence
    ) external onlyTimelock onlyModel(modelId) {
        Standing from = _entries[modelId][datasetId].standing;
        if (from != Standing.Adopted) revert RegistryInvalidTransition(modelId, datasetId, from, Standing.Adopted);
        _adopt(modelId, datasetId, concludedTerms, evidence);
    }

    /// @inheritdoc IModelRegistry
    function supersede(
        uint256 modelId,
        bytes32 datasetId,
        bytes32 successor,
        bytes32 concludedTerms,
        bytes32 evidence
    ) external onlyTimelock onlyModel(modelId) {
        if (datasetId == successor) revert RegistrySelfSuccession(datasetId);
        Standing successorFrom = _entries[modelId][successor].standing;
        if (successorFrom == Standing.Revoked) {
            revert RegistryInvalidTransition(modelId, successor, successorFrom, Standing.Adopted);
        }
        _leave(modelId, datasetId, Standing.Superseded, evidence);
        _entries[modelId][datasetId].successor = successor;
        _adopt(modelId, successor, concludedTerms, evidence);

        uint256 proposalId = _executingProposal();
        emit DatasetSuperseded(modelId, datasetId, successor, proposalId);
        _advance(DatasetSuperseded.selector, abi.encode(modelId, datasetId, successor, proposalId));
    }

    /// @inheritdoc IModelRegistry
    function withdraw(uint256 modelId, bytes32 datasetId, bytes32 evidence) external onlyTimelock onlyModel(modelId) {
        _leave(modelId, datasetId, Standing.Withdrawn, evidence);
    }

    /// @inheritdoc IModelRegistry
    function revoke(uint256 modelId, bytes32 datasetId, bytes32 evidence) external onlyTimelock onlyModel(modelId) {
        Standing from = _entries[modelId][datasetId].standing;
        if (from == Standing.Unknown || from == Standing.Rejected || from == Standing.Revoked) {
            revert RegistryInvalidTransition(modelId, datasetId, from, Standing.Revoked);
        }
        _set(modelId, datasetId, Standing.Revoked, _entries[modelId][datasetId].concludedTerms, evidence);
    }

    /// @inheritdoc IModelRegistry
    function quarantine(uint256 modelId, bytes32 datasetId, bytes32 evidence) external onlyTimelock onlyModel(modelId) {
        Standing from = _entries[modelId][datasetId].standing;
        if (from != Standing.Adopted) {
            revert RegistryInvalidTransition(modelId, datasetId, from, Standing.Quarantined);
        }
        _set(modelId, datasetId, Standing.Quarantined, _entries[modelId][datasetId].concludedTerms, evidence);
    }

    /// @inheritdoc IModelRegistry
    function reject(uint256 modelId, bytes32 datasetId, bytes32 evidence) external onlyTimelock onlyModel(modelId) {
        Standing from = _entries[modelId][datasetId].standing;
        if (from != Standing.Unknown && from != Standing.Withdrawn) {
            revert RegistryInvalidTransition(modelId, datasetId, from, Standing.Rejected);
        }
        _set(modelId, datasetId, Standing.Rejected, 0, evidence);
    }

    function _checkModel(uint256 modelId) internal view virtual;

    function _checkTerms(bytes32 termsId) internal view {
        if (!ICatalogue(catalogue).hasTerms(termsId)) revert RegistryUnknownTerms(termsId);
    }

    function _adopt(uint256 modelId, bytes32 datasetId, bytes32 concludedTerms, bytes32 evidence) private {
        _checkTerms(concludedTerms);
        _set(modelId, datasetId, Standing.Adopted, concludedTerms, evidence);
        if (_adopted[modelId].length() > MAX_ADOPTED) revert RegistryTooManyAdopted(modelId, MAX_ADOPTED);
    }

    /// @dev A dataset leaves use from where it is used or suspended.
    function _leave(uint256 modelId, bytes32 datasetId, Standing to, bytes32 evidence) private {
        Standing from = _entries[modelId][datasetId].standing;
        if (from != Standing.Adopted && from != Standing.Quarantined) {
            revert RegistryInvalidTransition(modelId, datasetId, from, to);
        }
        _set(modelId, datasetId, to, _entries[modelId][datasetId].concludedTerms, evidence);
    }

    function _set(uint256 modelId, bytes32 datasetId, Standing to, bytes32 concludedTerms, bytes32 evidence) private {
        if (!ICatalogue(catalogue).hasDataset(datasetId)) revert RegistryUnknownDataset(datasetId);

        uint256 proposalId = _executingProposal();
        Entry storage entry = _entries[modelId][datasetId];
        Standing from = entry.standing;
        entry.standing = to;
        entry.since = uint48(block.timestamp);
        entry.proposalId = uint64(proposalId);
        entry.concludedTerms = concludedTerms;
        entry.evidence = evidence;
        if (to == Standing.Adopted) {
            entry.successor = 0;
            _adopted[modelId].add(datasetId);
        } else {
            _adopted[modelId].remove(datasetId);
        }

        emit StandingChanged(modelId, datasetId, from, to, concludedTerms, evidence, proposalId);
        _advance(
            StandingChanged.selector,
            abi.encode(modelId, datasetId, from, to, concludedTerms, evidence, proposalId)
        );
    }
}
