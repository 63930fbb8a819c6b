// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {IStewardshipFactory} from "../../../contracts/plurality/IStewardshipFactory.sol";
import {StewardToken} from "../../../contracts/token/StewardToken.sol";

/// @dev Says of proposals what it is told, so that a fork can be tested without votes.
contract SketchGovernor {
    uint256 public proposalCount;
    mapping(uint256 proposalId => IGovernor.ProposalState) public state;
    mapping(uint256 proposalId => uint256) public proposalSnapshot;

    function propose(uint256 snapshot) external returns (uint256 proposalId) {
        proposalId = ++proposalCount;
        proposalSnapshot[proposalId] = snapshot;
        state[proposalId] = IGovernor.ProposalState.Succeeded;
    }

    function set(uint256 proposalId, IGovernor.ProposalState newState) external {
        state[proposalId] = newState;
    }
}

/// @dev A treasury that only takes.
contract SketchTreasury {
    receive() external payable {}
}

/// @dev Builds, of a stewardship, the token first and a treasury later: all that a fork deals with.
contract SketchFactory {
    mapping(bytes32 key => IStewardshipFactory.Addresses) private _houses;

    /// @dev Told to, it refuses every plan, as constructors may.
    bool public refuses;

    error Refused();

    function refuse(bool refuses_) external {
        refuses = refuses_;
    }

    function build(IStewardshipFactory.Parameters calldata parameters, uint256 upTo) external returns (bool) {
        if (refuses) revert Refused();
        IStewardshipFactory.Addresses storage house = _houses[keyOf(parameters)];
        if (house.token == address(0)) {
            house.governor = address(this);
            house.token = address(
                new StewardToken(
                    parameters.tokenName,
                    parameters.tokenSymbol,
                    address(this),
                    parameters.mintCap,
                    parameters.allocations
                )
            );
        }
        if (upTo > 1 && house.treasury == address(0)) house.treasury = address(new SketchTreasury());
        return house.treasury != address(0);
    }

    function isComplete(bytes32 key) external view returns (bool) {
        return _houses[key].treasury != address(0);
    }

    function addressesOf(bytes32 key) external view returns (IStewardshipFactory.Addresses memory) {
        return _houses[key];
    }

    function keyOf(IStewardshipFactory.Parameters calldata parameters) public pure returns (bytes32) {
        return keccak256(abi.encode(parameters));
    }
}
