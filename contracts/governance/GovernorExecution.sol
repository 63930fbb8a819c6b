// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {GovernorHouse} from "./GovernorHouse.sol";
import {GovernorRecords} from "./GovernorRecords.sol";
import {GovernorTimelock} from "./GovernorTimelock.sol";
import {IGovernorExecution} from "./IGovernorExecution.sol";

/**
 * @dev Fixes the code of every target outside the stewardship's own contracts when a proposal is made, and refuses to run
 * the proposal if that code has changed, come or gone. It can't see behind a proxy or into an argument.
 */
abstract contract GovernorExecution is IGovernorExecution, GovernorTimelock, GovernorHouse, GovernorRecords {
    uint256 private transient _executing;

    /// @inheritdoc IGovernorExecution
    function executingProposal() public view virtual returns (uint256) {
        return _executing;
    }

    /// @inheritdoc IGovernorExecution
    function proposalTargetCodes(uint256 proposalId) external view virtual returns (bytes31) {
        return _recordedTargetCodes(proposalId);
    }

    function _propose(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        string memory description,
        address proposer
    ) internal virtual override returns (uint256 proposalId) {
        proposalId = super._propose(targets, values, calldatas, description, proposer);
        _recordTargetCodes(proposalId, _targetCodes(targets));
    }

    /// @dev The code is checked before and after: a call of the proposal could create or replace a later target.
    function _executeOperations(
        uint256 proposalId,
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) internal virtual override {
        uint256 outer = _executing;
        _executing = proposalId;
        _checkTargetCodes(proposalId, targets);
        super._executeOperations(proposalId, targets, values, calldatas, descriptionHash);
        _checkTargetCodes(proposalId, targets);
        _executing = outer;
    }

    /// @dev No commitment stands for no target outside, and then nothing is read: the targets are those of the proposal.
    function _checkTargetCodes(uint256 proposalId, address[] memory targets) private view {
        bytes31 actual = _targetCodes(targets);
        if (actual == 0) return;
        bytes31 expected = _recordedTargetCodes(proposalId);
        if (actual != expected) revert GovernorTargetCodeChanged(proposalId, expected, actual);
    }

    /// @dev As {IGovernorExecution-proposalTargetCodes} says, of the code that targets have now.
    function _targetCodes(address[] memory targets) private view returns (bytes31 commitment) {
        for (uint256 i = 0; i < targets.length; ++i) {
            if (_isOwnContract(targets[i])) continue;
            commitment = bytes31(keccak256(abi.encode(commitment, targets[i], _codeHash(targets[i]))));
        }
    }

    /// @dev An account that does not exist yet and one without code hash alike: receiving money is no change of code.
    function _codeHash(address target) private view returns (bytes32) {
        return target.code.length == 0 ? keccak256("") : target.codehash;
    }
}
