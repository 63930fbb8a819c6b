// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {GovernorTimelock} from "./GovernorTimelock.sol";
import {IGovernorExecution} from "./IGovernorExecution.sol";

/**
 * @dev Fixes the code of every target outside the stewardship's own contracts when a proposal is made, and refuses to run
 * the proposal if that code has changed, come or gone. It can't see behind a proxy or into an argument.
 */
abstract contract GovernorExecution is IGovernorExecution, GovernorTimelock {
    mapping(uint256 proposalId => mapping(address target => bytes32)) private _targetCodes;

    uint256 private transient _executing;

    /// @inheritdoc IGovernorExecution
    function executingProposal() public view virtual returns (uint256) {
        return _executing;
    }

    /// @inheritdoc IGovernorExecution
    function proposalTargetCode(uint256 proposalId, address target) public view virtual returns (bytes32) {
        return _targetCodes[proposalId][target];
    }

    /// @dev Whether a contract belongs to this stewardship or is the shared catalogue: code that can't change.
    function _isOwnContract(address target) internal view virtual returns (bool);

    function _propose(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        string memory description,
        address proposer
    ) internal virtual override returns (uint256 proposalId) {
        proposalId = super._propose(targets, values, calldatas, description, proposer);
        for (uint256 i = 0; i < targets.length; ++i) {
            if (!_isOwnContract(targets[i])) _targetCodes[proposalId][targets[i]] = _codeHash(targets[i]);
        }
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

    function _checkTargetCodes(uint256 proposalId, address[] memory targets) private view {
        for (uint256 i = 0; i < targets.length; ++i) {
            if (_isOwnContract(targets[i])) continue;
            bytes32 expected = _targetCodes[proposalId][targets[i]];
            bytes32 actual = _codeHash(targets[i]);
            if (actual != expected) revert GovernorTargetCodeChanged(proposalId, targets[i], expected, actual);
        }
    }

    /// @dev An account that does not exist yet and one without code hash alike: receiving money is no change of code.
    function _codeHash(address target) private view returns (bytes32) {
        return target.code.length == 0 ? keccak256("") : target.codehash;
    }
}
