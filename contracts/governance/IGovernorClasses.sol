// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Class} from "./ClassLattice.sol";

/**
 * @dev What a proposal's calls do decides its class, and its class decides what it needs. A call is known by its target and
 * its selector; every other call, one that carries ether, and calldata shorter than a selector, are Constitutional.
 */
interface IGovernorClasses {
    /// @dev What a class asks of its proposals. From one class to the next, no number ever falls.
    struct ClassRule {
        /// How long the vote is open, in seconds. Fixed for a proposal when it is made.
        uint32 votingPeriod;
        /// Share of the supply that For and Abstain must reach, in basis points.
        uint32 quorum;
        /// Share of For and Against that For must exceed, in basis points.
        uint32 approval;
    }

    /// @dev What the classes start with. The rest of Ordinary's rule is among OpenZeppelin's settings.
    struct ClassRules {
        uint32 ordinaryApproval;
        ClassRule restrictive;
        ClassRule terms;
        ClassRule constitutional;
    }

    /// @dev Emitted when a call gets a class, at birth for the stewardship's own calls and by a vote for others.
    event CallClassSet(address indexed target, bytes4 indexed selector, Class oldClass, Class newClass);

    /**
     * @dev Emitted when a class gets a rule; the old one is all zeros at birth. What changes Ordinary's period or quorum alone
     * is told by OpenZeppelin's `VotingPeriodSet` and `QuorumNumeratorUpdated`, which also accompany this event.
     */
    event ClassRuleSet(Class indexed class, ClassRule oldRule, ClassRule newRule);

    /// @dev Thrown when a vote would change the class of a call of the stewardship's own contracts or of the catalogue.
    error GovernorFixedCallClass(address target);

    /// @dev Thrown when a vote would make a call Restrictive: only suspending a dataset ever is.
    error GovernorInvalidCallClass(address target, bytes4 selector, Class class);

    /**
     * @dev Thrown when a number of the classes' rules (all seconds, or all basis points) would fall from one class to a
     * stricter one.
     */
    error GovernorClassOrder(uint256 restrictive, uint256 ordinary, uint256 terms, uint256 constitutional);

    /// @dev The class of a call now. `value` is in wei.
    function callClass(address target, uint256 value, bytes memory data) external view returns (Class);

    /// @dev The class that a proposal was given when it was made: the strictest of its calls.
    function proposalClass(uint256 proposalId) external view returns (Class);

    /// @dev What a class asks of proposals made now.
    function classRule(Class class) external view returns (ClassRule memory);

    /// @dev What a class asked at a timepoint in seconds.
    function classRule(Class class, uint256 timepoint) external view returns (ClassRule memory);

    /// @dev Gives the calls of a contract outside the stewardship another class than Constitutional, or takes it back.
    function setCallClass(address target, bytes4 selector, Class class) external;

    /// @dev Sets {classRule}. For Ordinary it does what `setVotingPeriod` and `updateQuorumNumerator` do, and more.
    function setClassRule(Class class, ClassRule memory rule) external;
}
