// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Catalogue} from "../../../contracts/catalogue/Catalogue.sol";
import {ICatalogue} from "../../../contracts/catalogue/ICatalogue.sol";
import {IModelRegistry} from "../../../contracts/models/IModelRegistry.sol";
import {ModelRegistry} from "../../../contracts/models/ModelRegistry.sol";
import {HouseBase} from "../helpers/HouseBase.sol";
import {TestBase} from "../helpers/TestBase.sol";

/// @dev Votes that move a few datasets between standings in every order, whether that is possible or not.
contract StandingsHandler is TestBase {
    uint256 private constant DATASETS = 5;

    ModelRegistry private immutable _registry;

    bytes32[] private _ids;
    bytes32[] private _terms;
    mapping(bytes32 datasetId => bool) private _revoked;
    mapping(bytes32 datasetId => bytes32) private _successors;
    uint256 private _links;

    uint256 public changes;

    constructor(ModelRegistry registry, Catalogue catalogue) {
        _registry = registry;
        (, _links) = registry.head();
        _terms.push(catalogue.registerTerms("MIT", "3.27", 0));
        _terms.push(catalogue.registerTerms("CC-BY-4.0", "3.27", 0));
        for (uint256 i = 0; i < DATASETS; ++i) {
            _ids.push(
                catalogue.registerDataset(
                    bytes32(i + 1),
                    bytes32(i + 1),
                    ICatalogue.Coverage.Full,
                    _terms[0],
                    0,
                    new string[](0)
                )
            );
        }
    }

    function move(uint256 which, uint256 dataset, uint256 successor, uint256 terms) external {
        bytes32 id = _ids[dataset % DATASETS];
        bytes32 next = _ids[successor % DATASETS];
        bytes memory data = _call(which % 7, id, next, _terms[terms % 2]);
        vm.prank(_registry.timelock());
        (bool success, ) = address(_registry).call(data);
        if (!success) return;
        ++changes;
        _links += which % 7 == 2 ? 3 : 1;
        if (which % 7 == 4) _revoked[id] = true;
        if (which % 7 < 2) _successors[id] = 0;
        if (which % 7 == 2) {
            _successors[id] = next;
            _successors[next] = 0;
        }
    }

    function check() external view {
        (bytes32[] memory ids, bytes32[] memory concluded, bytes32 commitment) = _registry.adoptedSet(1);
        assertTrue(commitment == keccak256(abi.encode(ids, concluded)), "the commitment");
        uint256 adopted;
        for (uint256 i = 0; i < DATASETS; ++i) {
            IModelRegistry.Entry memory entry = _registry.standing(1, _ids[i]);
            if (entry.standing == IModelRegistry.Standing.Adopted) ++adopted;
            bool revoked = entry.standing == IModelRegistry.Standing.Revoked;
            assertTrue(revoked == _revoked[_ids[i]], "what is revoked stays revoked");
            assertTrue(entry.successor == _successors[_ids[i]], "who took its place stays known until it is back");
        }
        assertEq(ids.length, adopted, "the set has what is adopted");
        for (uint256 i = 0; i < ids.length; ++i) {
            assertTrue(i == 0 || ids[i - 1] < ids[i], "the set is sorted");
            IModelRegistry.Entry memory entry = _registry.standing(1, ids[i]);
            assertTrue(entry.standing == IModelRegistry.Standing.Adopted, "the set has nothing else");
            assertTrue(entry.concludedTerms == concluded[i], "each with its concluded terms");
        }
        (, uint256 links) = _registry.head();
        assertEq(links, _links, "every change is a link, and nothing else is");
    }

    function _call(uint256 which, bytes32 id, bytes32 next, bytes32 terms) private view returns (bytes memory) {
        if (which == 0) return abi.encodeCall(_registry.adopt, (1, id, terms, 0));
        if (which == 1) return abi.encodeCall(_registry.concludeTerms, (1, id, terms, 0));
        if (which == 2) return abi.encodeCall(_registry.supersede, (1, id, next, terms, 0));
        if (which == 3) return abi.encodeCall(_registry.withdraw, (1, id, 0));
        if (which == 4) return abi.encodeCall(_registry.revoke, (1, id, 0));
        if (which == 5) return abi.encodeCall(_registry.quarantine, (1, id, 0));
        return abi.encodeCall(_registry.reject, (1, id, 0));
    }
}

contract StandingsTest is HouseBase {
    StandingsHandler private _handler;

    function setUp() public {
        build();
        _handler = new StandingsHandler(registry, catalogue);
    }

    function targetContracts() external view returns (address[] memory) {
        return only(address(_handler));
    }

    function invariant_theSetIsWhatIsAdoptedAndWhatIsRevokedStaysSo() external view {
        _handler.check();
    }
}
