// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Catalogue} from "../../../contracts/catalogue/Catalogue.sol";
import {ICatalogue} from "../../../contracts/catalogue/ICatalogue.sol";
import {IModelRegistry} from "../../../contracts/models/IModelRegistry.sol";
import {ModelRegistry} from "../../../contracts/models/ModelRegistry.sol";
import {HouseBase} from "../helpers/HouseBase.sol";
import {TestBase, Vm} from "../helpers/TestBase.sol";

/// @dev Changes the registry and its runs in every order, and folds the events that it sees by itself.
contract HistoryHandler is TestBase {
    ModelRegistry private immutable _registry;

    bytes32[] private _ids;
    bytes32 private immutable _terms;

    bytes32 private _head;
    uint256 private _length;

    uint256 private _tried;
    uint256 private _changed;

    constructor(ModelRegistry registry, Catalogue catalogue) {
        _registry = registry;
        (_head, _length) = registry.head();
        _terms = catalogue.registerTerms("MIT", "3.27", 0);
        for (uint256 i = 0; i < 4; ++i) {
            bytes32 root = bytes32(i + 1);
            _ids.push(catalogue.registerDataset(root, root, ICatalogue.Coverage.Full, _terms, 0, new string[](0)));
        }
    }

    function changeRegistry(uint256 which, uint256 dataset, bytes32 digest, uint256 wait) external {
        bytes memory data = _call(which % 14, _ids[dataset % 4], _ids[(dataset / 4) % 4], digest);
        ++_tried;
        if (_act(_registry.timelock(), data, wait)) ++_changed;
    }

    function changeRun(bytes32 kind, bytes32 record, uint256 wait) external {
        bool reported = _act(_registry.runs(), abi.encodeCall(_registry.recordRunChange, (kind, record)), wait);
        assertTrue(reported, "the runs are always heard");
        _link(kind, record);
    }

    function forge(address from, bytes32 kind, bytes32 record, uint256 wait) external {
        if (from == _registry.runs()) return;
        bool forged = _act(from, abi.encodeCall(_registry.recordRunChange, (kind, record)), wait);
        assertTrue(!forged, "nobody else reports a change of a run");
    }

    function check() external view {
        (bytes32 head, uint256 length) = _registry.head();
        assertEq(length, _length, "as many links as changes");
        assertTrue(head == _head, "the head is the fold of the events");
        assertTrue(_tried < 30 || _changed * 10 >= _tried * 3, "enough of the changes went through");
    }

    function _act(address from, bytes memory data, uint256 wait) private returns (bool success) {
        vm.warp(block.timestamp + (wait % 3));
        vm.recordLogs();
        vm.prank(from);
        (success, ) = address(_registry).call(data);
        _fold(vm.getRecordedLogs());
    }

    function _fold(Vm.Log[] memory logs) private {
        for (uint256 i = 0; i < logs.length; ++i) {
            if (logs[i].topics[0] == IModelRegistry.HistoryAdvanced.selector) continue;
            _link(logs[i].topics[0], keccak256(_arguments(logs[i])));
        }
    }

    /// @dev Topics come first in all events that are made here but one.
    function _arguments(Vm.Log memory log) private pure returns (bytes memory arguments) {
        if (log.topics[0] == IModelRegistry.ContributionRecorded.selector) {
            (uint8 kind, bytes32 evidence, uint256 proposalId) = abi.decode(log.data, (uint8, bytes32, uint256));
            return abi.encode(log.topics[1], log.topics[2], kind, log.topics[3], evidence, proposalId);
        }
        if (log.topics[0] == IModelRegistry.ModelCreated.selector) return _creation(log);
        for (uint256 i = 1; i < log.topics.length; ++i) arguments = bytes.concat(arguments, log.topics[i]);
        return bytes.concat(arguments, log.data);
    }

    function _creation(Vm.Log memory log) private pure returns (bytes memory) {
        (
            string memory name,
            bytes32 charter,
            bytes32[] memory parents,
            IModelRegistry.ForkOrigin memory forkOf,
            uint256 proposalId
        ) = abi.decode(log.data, (string, bytes32, bytes32[], IModelRegistry.ForkOrigin, uint256));
        return abi.encode(log.topics[1], name, charter, parents, forkOf, proposalId);
    }

    function _link(bytes32 kind, bytes32 record) private {
        _head = keccak256(abi.encode(_head, kind, record, block.timestamp));
        ++_length;
    }

    function _call(uint256 which, bytes32 id, bytes32 next, bytes32 digest) private view returns (bytes memory) {
        if (which < 7) return _standing(which, id, next, digest);
        if (which == 7) return abi.encodeCall(_registry.setOutputTerms, (1, _terms, digest));
        if (which == 8) return abi.encodeCall(_registry.setPolicy, (1, IModelRegistry.Doctrine.Copyleft, digest));
        if (which == 9) return abi.encodeCall(_registry.setCharter, (1, digest));
        if (which == 10) return abi.encodeCall(_registry.recordRelease, (1, digest, id, 0, next));
        if (which == 11) {
            IModelRegistry.ContributionKind kind = IModelRegistry.ContributionKind.Audit;
            return abi.encodeCall(_registry.recordContribution, (1, kind, address(uint160(uint256(digest))), id));
        }
        if (which == 12) return abi.encodeCall(_registry.recordResolution, (1, digest));
        bytes32[] memory parents = new bytes32[](1);
        parents[0] = digest;
        IModelRegistry.ForkOrigin memory origin = IModelRegistry.ForkOrigin(1, address(_registry), 1);
        return abi.encodeCall(_registry.createModel, ("Another", digest, parents, origin));
    }

    function _standing(uint256 which, bytes32 id, bytes32 next, bytes32 evidence) private view returns (bytes memory) {
        if (which == 0) return abi.encodeCall(_registry.adopt, (1, id, _terms, evidence));
        if (which == 1) return abi.encodeCall(_registry.concludeTerms, (1, id, _terms, evidence));
        if (which == 2) return abi.encodeCall(_registry.supersede, (1, id, next, _terms, evidence));
        if (which == 3) return abi.encodeCall(_registry.withdraw, (1, id, evidence));
        if (which == 4) return abi.encodeCall(_registry.reject, (1, id, evidence));
        if (which == 5) return abi.encodeCall(_registry.quarantine, (1, id, evidence));
        return abi.encodeCall(_registry.revoke, (1, id, evidence));
    }
}

contract HistoryTest is HouseBase {
    HistoryHandler private _handler;

    function setUp() public {
        build();
        _handler = new HistoryHandler(registry, catalogue);
    }

    function targetContracts() external view returns (address[] memory) {
        return only(address(_handler));
    }

    function invariant_theHeadIsTheFoldOfTheEvents() external view {
        _handler.check();
    }
}
