// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";
import {ICatalogue} from "../../../contracts/catalogue/ICatalogue.sol";
import {IModelRegistry} from "../../../contracts/models/IModelRegistry.sol";

/// @dev A member without a will of its own.
contract CrowdMember {
    function vote(IGovernor governor, uint256 proposalId) external {
        governor.castVote(proposalId, uint8(proposalId % 3));
    }
}

/// @dev Thousands of members, who live in one contract so that a test need not send a transaction for each.
contract Crowd {
    CrowdMember[] private _members;

    function enlist(IERC20 token, uint256 count) external {
        for (uint256 i = 0; i < count; ++i) {
            CrowdMember member = new CrowdMember();
            _members.push(member);
            token.transfer(address(member), 1 + i);
        }
    }

    function vote(IGovernor governor, uint256 proposalId, uint256 from, uint256 count) external {
        for (uint256 i = from; i < from + count; ++i) _members[i].vote(governor, proposalId);
    }

    function propose(IGovernor governor, uint256 from, uint256 count) external {
        address[] memory targets = new address[](1);
        targets[0] = address(governor);
        bytes[] memory calldatas = new bytes[](1);
        calldatas[0] = abi.encodeWithSignature("setDaoURI(string)", "ipfs://crowd");
        for (uint256 i = from; i < from + count; ++i) {
            governor.propose(targets, new uint256[](1), calldatas, string.concat("Proposal ", Strings.toString(i)));
        }
    }
}

/// @dev Code that a test puts in a timelock's place for a while, to record thousands of decisions at once.
contract Librarian {
    function decide(
        ICatalogue catalogue,
        IModelRegistry registry,
        bytes32 terms,
        uint256 from,
        uint256 count
    ) external {
        for (uint256 i = from; i < from + count; ++i) {
            bytes32 digest = keccak256(abi.encode(i));
            bytes32 id = catalogue.registerDataset(digest, digest, ICatalogue.Coverage.Full, terms, 0, new string[](0));
            registry.adopt(1, id, terms, digest);
            registry.withdraw(1, id, digest);
            registry.recordRelease(1, digest, digest, 0, digest);
            registry.recordContribution(1, IModelRegistry.ContributionKind.Data, address(this), digest);
        }
    }
}
