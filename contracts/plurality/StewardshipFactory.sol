// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Create3} from "@openzeppelin/contracts/utils/Create3.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {EnumerableSet} from "@openzeppelin/contracts/utils/structs/EnumerableSet.sol";
import {IStewardGovernor} from "../governance/IStewardGovernor.sol";
import {CodeStores} from "./CodeStores.sol";
import {IStewardshipFactory} from "./IStewardshipFactory.sol";

/// @dev Has no owner, holds nothing, and is no part of what it builds: no contract of a stewardship gives it a power.
contract StewardshipFactory is IStewardshipFactory {
    using EnumerableSet for EnumerableSet.AddressSet;

    uint256 private constant PARTS = uint256(type(Part).max) + 1;

    /// @inheritdoc IStewardshipFactory
    uint256 public constant MAX_ALLOCATIONS = 128;

    /// @inheritdoc IStewardshipFactory
    address public immutable catalogue;

    /// @inheritdoc IStewardshipFactory
    mapping(bytes32 key => uint256) public partsBuilt;

    mapping(Part part => address[]) private _stores;
    EnumerableSet.AddressSet private _governors;

    /// @param stores For each part, the contracts that hold its creation code, in order.
    constructor(address catalogue_, address[][] memory stores) {
        if (stores.length != PARTS) revert FactoryInvalidStores(stores.length, PARTS);
        catalogue = catalogue_;
        for (uint256 part = 0; part < PARTS; ++part) {
            if (stores[part].length == 0) revert FactoryInvalidStore(address(0));
            for (uint256 i = 0; i < stores[part].length; ++i) {
                if (!CodeStores.isStore(stores[part][i])) revert FactoryInvalidStore(stores[part][i]);
            }
            _stores[Part(part)] = stores[part];
        }
    }

    /// @inheritdoc IStewardshipFactory
    function build(Parameters calldata parameters, uint256 upTo) external returns (bool) {
        uint256 allocations = parameters.allocations.length;
        if (allocations > MAX_ALLOCATIONS) revert FactoryTooManyAllocations(allocations, MAX_ALLOCATIONS);

        bytes32 key = keyOf(parameters);
        uint256 built = partsBuilt[key];
        uint256 wanted = Math.min(upTo, PARTS);
        if (built >= wanted) return isComplete(key);

        Addresses memory house = addressesOf(key);
        partsBuilt[key] = wanted;
        for (uint256 part = built; part < wanted; ++part) _buildPart(key, Part(part), parameters, house);
        if (wanted < PARTS) return false;

        _governors.add(house.governor);
        emit StewardshipCreated(key, house.governor, parameters);
        return true;
    }

    /// @inheritdoc IStewardshipFactory
    function storesOf(Part part) external view returns (address[] memory) {
        return _stores[part];
    }

    /// @inheritdoc IStewardshipFactory
    function creationCodeHash(Part part) external view returns (bytes32) {
        return keccak256(CodeStores.read(_stores[part]));
    }

    /// @inheritdoc IStewardshipFactory
    function isStewardship(address governor) external view returns (bool) {
        return _governors.contains(governor);
    }

    /// @inheritdoc IStewardshipFactory
    function stewardshipCount() external view returns (uint256) {
        return _governors.length();
    }

    /// @inheritdoc IStewardshipFactory
    function stewardships(uint256 from, uint256 count) external view returns (address[] memory) {
        return _governors.values(from, Math.saturatingAdd(from, count));
    }

    /// @inheritdoc IStewardshipFactory
    function isComplete(bytes32 key) public view returns (bool) {
        return partsBuilt[key] == PARTS;
    }

    /// @inheritdoc IStewardshipFactory
    function addressesOf(bytes32 key) public view returns (Addresses memory) {
        return
            Addresses({
                timelock: Create3.computeAddress(_salt(key, Part.Timelock)),
                token: Create3.computeAddress(_salt(key, Part.Token)),
                treasury: Create3.computeAddress(_salt(key, Part.Treasury)),
                registry: Create3.computeAddress(_salt(key, Part.Registry)),
                runs: Create3.computeAddress(_salt(key, Part.Runs)),
                fork: Create3.computeAddress(_salt(key, Part.Fork)),
                governor: Create3.computeAddress(_salt(key, Part.Governor))
            });
    }

    /// @inheritdoc IStewardshipFactory
    function keyOf(Parameters calldata parameters) public pure returns (bytes32) {
        return keccak256(abi.encode(parameters));
    }

    function _buildPart(bytes32 key, Part part, Parameters calldata parameters, Addresses memory house) private {
        bytes memory code = CodeStores.read(_stores[part]);
        address at = Create3.deploy(0, _salt(key, part), bytes.concat(code, _arguments(part, parameters, house)));
        emit PartBuilt(key, part, at);
    }

    /// @dev What the constructor of a part takes.
    function _arguments(Part part, Parameters calldata p, Addresses memory house) private view returns (bytes memory) {
        if (part == Part.Timelock) return abi.encode(p.timelockDelay, house.governor);
        if (part == Part.Token) {
            return abi.encode(p.tokenName, p.tokenSymbol, house.timelock, p.mintCap, p.allocations);
        }
        if (part == Part.Treasury) return abi.encode(house.timelock, house.runs, house.fork);
        if (part == Part.Registry) {
            return abi.encode(house.timelock, house.governor, catalogue, house.runs, p.model);
        }
        if (part == Part.Runs) return abi.encode(house.timelock, house.treasury, house.registry);
        if (part == Part.Fork) {
            return abi.encode(house.governor, house.token, house.treasury, address(this), p.forkThreshold);
        }
        return abi.encode(p.name, p.daoURI, _houseOf(house), p.settings);
    }

    function _houseOf(Addresses memory house) private view returns (IStewardGovernor.House memory) {
        return
            IStewardGovernor.House({
                token: house.token,
                timelock: house.timelock,
                treasury: house.treasury,
                registry: house.registry,
                runs: house.runs,
                fork: house.fork,
                catalogue: catalogue
            });
    }

    function _salt(bytes32 key, Part part) private pure returns (bytes32) {
        return keccak256(abi.encode(key, part));
    }
}
