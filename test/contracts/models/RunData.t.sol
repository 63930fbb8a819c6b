// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Catalogue} from "../../../contracts/catalogue/Catalogue.sol";
import {ICatalogue} from "../../../contracts/catalogue/ICatalogue.sol";
import {ModelRegistry} from "../../../contracts/models/ModelRegistry.sol";
import {IRunTypes} from "../../../contracts/runs/IRunTypes.sol";
import {TrainingRuns} from "../../../contracts/runs/TrainingRuns.sol";
import {HouseBase} from "../helpers/HouseBase.sol";
import {TestBase} from "../helpers/TestBase.sol";

/// @dev Votes that adopt and revoke datasets and fund runs of them, with what is adopted now and with what once was.
contract RunDataHandler is TestBase {
    uint256 private constant DATASETS = 6;

    ModelRegistry private immutable _registry;
    TrainingRuns private immutable _runs;
    bytes32 private immutable _terms;

    bytes32[] private _ids;
    bytes32[] private _commitments;

    uint256 private _step;
    mapping(bytes32 datasetId => uint256) private _revokedAt;
    mapping(uint256 runId => uint256) private _fundedAt;
    mapping(uint256 runId => bytes32[]) private _dataOf;
    mapping(uint256 runId => bytes32[]) private _termsOf;

    uint256 private _tried;
    uint256 private _done;

    constructor(ModelRegistry registry, TrainingRuns runs, Catalogue catalogue) {
        (_registry, _runs) = (registry, runs);
        _terms = catalogue.registerTerms("MIT", "3.27", 0);
        for (uint256 i = 0; i < DATASETS; ++i) {
            bytes32 root = bytes32(i + 1);
            _ids.push(catalogue.registerDataset(root, root, ICatalogue.Coverage.Full, _terms, 0, new string[](0)));
        }
        _remember();
    }

    /// @dev Revoking is rarer than the rest, since it is for good.
    function move(uint256 which, uint256 dataset, uint256 successor) external {
        bytes32 id = _ids[dataset % DATASETS];
        bytes32 next = _ids[successor % DATASETS];
        bytes memory data;
        if (which % 8 < 3) data = abi.encodeCall(_registry.adopt, (1, id, _terms, 0));
        else if (which % 8 == 3) data = abi.encodeCall(_registry.supersede, (1, id, next, _terms, 0));
        else if (which % 8 == 4) data = abi.encodeCall(_registry.withdraw, (1, id, 0));
        else if (which % 8 == 5) data = abi.encodeCall(_registry.quarantine, (1, id, 0));
        else if (which % 8 == 6) data = abi.encodeCall(_registry.concludeTerms, (1, id, _terms, bytes32(which)));
        else data = abi.encodeCall(_registry.revoke, (1, id, 0));
        ++_tried;
        vm.prank(_registry.timelock());
        (bool success, ) = address(_registry).call(data);
        if (!success) return;
        ++_done;
        ++_step;
        if (which % 8 == 7) _revokedAt[id] = _step;
        _remember();
    }

    /// @dev With the data of now a run is funded; with any other it is not.
    function fund(uint256 seed) external {
        (bytes32[] memory ids, bytes32[] memory terms, bytes32 present) = _registry.adoptedSet(1);
        bytes32 chosen = seed % 2 == 0 ? present : _commitments[seed % _commitments.length];
        IRunTypes.Spec memory spec = _spec(chosen);
        ++_tried;
        vm.prank(_registry.timelock());
        try _runs.fund(spec) returns (uint256 runId) {
            assertTrue(chosen == present, "a run was funded with data of another time");
            ++_step;
            _fundedAt[runId] = _step;
            (_dataOf[runId], _termsOf[runId]) = (ids, terms);
            ++_done;
        } catch {
            assertTrue(chosen != present, "a run with the data of now was refused");
        }
    }

    function check() external view {
        for (uint256 runId = 1; runId <= _runs.runCount(); ++runId) {
            bytes32[] memory ids = _dataOf[runId];
            bytes32 expected = keccak256(abi.encode(ids, _termsOf[runId]));
            assertTrue(_runs.run(runId).adoptedSet == expected, "a run keeps the data that it was funded with");
            for (uint256 i = 0; i < ids.length; ++i) {
                uint256 revokedAt = _revokedAt[ids[i]];
                assertTrue(revokedAt == 0 || revokedAt > _fundedAt[runId], "none of it had been revoked");
            }
        }
        assertTrue(_tried < 20 || _done * 10 >= _tried * 3, "enough went through");
    }

    function _remember() private {
        (, , bytes32 commitment) = _registry.adoptedSet(1);
        _commitments.push(commitment);
    }

    function _spec(bytes32 adoptedSet) private view returns (IRunTypes.Spec memory spec) {
        spec.modelId = 1;
        spec.operator = address(0x0e7a);
        spec.adoptedSet = adoptedSet;
        spec.document = bytes32("d");
        spec.acceptBy = uint48(block.timestamp + 30 days);
        spec.rules.challengeBond = 1;
        spec.rules.reviewWindow = 3 days;
        spec.rules.disputeWindow = 3 days;
        spec.rules.cure = 3 days;
        spec.milestones = new IRunTypes.Milestone[](1);
        spec.milestones[0] = IRunTypes.Milestone({
            amount: 1,
            dueAt: uint48(block.timestamp + 60 days),
            requiredEvidence: 1,
            leastTier: IRunTypes.Tier.Reported
        });
    }
}

contract RunDataTest is HouseBase {
    RunDataHandler private _handler;

    function setUp() public {
        build();
        vm.deal(address(treasury), 1 ether);
        vm.prank(address(timelock));
        treasury.setLimit(address(0), 1 ether);
        _handler = new RunDataHandler(registry, runs, catalogue);
    }

    function targetContracts() external view returns (address[] memory) {
        return only(address(_handler));
    }

    function invariant_aRevokedDatasetNeverEntersANewRun() external view {
        _handler.check();
    }
}
