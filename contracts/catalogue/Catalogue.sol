// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ICatalogue} from "./ICatalogue.sol";

/**
 * @dev The shared book of documents, terms and datasets. It has no owner, no role and no way to change or remove an entry.
 */
contract Catalogue is ICatalogue {
    uint256 private constant MAX_EXPRESSION_LENGTH = 512;
    uint256 private constant MAX_LIST_VERSION_LENGTH = 32;
    uint256 private constant MAX_LOCATOR_LENGTH = 512;

    mapping(bytes32 digest => uint48) private _publishedAt;
    mapping(bytes32 termsId => Terms) private _terms;
    mapping(bytes32 datasetId => Dataset) private _datasets;

    /// @inheritdoc ICatalogue
    function publish(bytes calldata document) external returns (bytes32 digest) {
        if (document.length == 0) revert CatalogueEmptyDocument();
        digest = sha256(document);
        if (_publishedAt[digest] == 0) {
            _publishedAt[digest] = uint48(block.timestamp);
            emit DocumentPublished(digest, msg.sender, document);
        } else {
            emit DocumentRepublished(digest, msg.sender);
        }
    }

    /// @inheritdoc ICatalogue
    function registerTerms(
        string calldata spdxExpression,
        string calldata listVersion,
        bytes32 textDigest
    ) external returns (bytes32 termsId) {
        if (!_isExpression(bytes(spdxExpression))) {
            revert CatalogueInvalidExpression(spdxExpression, MAX_EXPRESSION_LENGTH);
        }
        if (!_isShort(listVersion, MAX_LIST_VERSION_LENGTH)) {
            revert CatalogueInvalidListVersion(listVersion, MAX_LIST_VERSION_LENGTH);
        }
        termsId = termsIdOf(spdxExpression, listVersion);
        if (!hasTerms(termsId)) {
            _terms[termsId] = Terms(spdxExpression, listVersion, uint48(block.timestamp));
            emit TermsRegistered(termsId, msg.sender, spdxExpression, listVersion);
        }
        if (textDigest != 0) emit TermsTextAdded(termsId, msg.sender, textDigest);
    }

    /// @inheritdoc ICatalogue
    function registerDataset(
        bytes32 manifestDigest,
        bytes32 contentRoot,
        Coverage coverage,
        bytes32 declaredTerms,
        bytes32 previous,
        string[] calldata locators
    ) external returns (bytes32 datasetId) {
        if (manifestDigest == 0) revert CatalogueMissingManifest();
        if (coverage == Coverage.None || (coverage == Coverage.RevisionOnly) != (contentRoot == 0)) {
            revert CatalogueInvalidCoverage(coverage, contentRoot);
        }
        if (!hasTerms(declaredTerms)) revert CatalogueUnknownTerms(declaredTerms);
        if (previous != 0 && !hasDataset(previous)) revert CatalogueUnknownDataset(previous);

        datasetId = datasetIdOf(manifestDigest, contentRoot, coverage, declaredTerms, previous);
        if (!hasDataset(datasetId)) {
            _datasets[datasetId] = Dataset({
                manifestDigest: manifestDigest,
                contentRoot: contentRoot,
                declaredTerms: declaredTerms,
                previous: previous,
                coverage: coverage,
                registeredAt: uint48(block.timestamp),
                registrant: msg.sender
            });
            emit DatasetRegistered(
                datasetId,
                msg.sender,
                manifestDigest,
                contentRoot,
                coverage,
                declaredTerms,
                previous
            );
        }
        for (uint256 i = 0; i < locators.length; ++i) {
            _addLocator(datasetId, locators[i]);
        }
    }

    /// @inheritdoc ICatalogue
    function addLocator(bytes32 datasetId, string calldata locator) external {
        if (!hasDataset(datasetId)) revert CatalogueUnknownDataset(datasetId);
        _addLocator(datasetId, locator);
    }

    /// @inheritdoc ICatalogue
    function publishedAt(bytes32 digest) external view returns (uint48) {
        return _publishedAt[digest];
    }

    /// @inheritdoc ICatalogue
    function terms(bytes32 termsId) external view returns (Terms memory) {
        if (!hasTerms(termsId)) revert CatalogueUnknownTerms(termsId);
        return _terms[termsId];
    }

    /// @inheritdoc ICatalogue
    function dataset(bytes32 datasetId) external view returns (Dataset memory) {
        if (!hasDataset(datasetId)) revert CatalogueUnknownDataset(datasetId);
        return _datasets[datasetId];
    }

    /// @inheritdoc ICatalogue
    function hasTerms(bytes32 termsId) public view returns (bool) {
        return _terms[termsId].registeredAt != 0;
    }

    /// @inheritdoc ICatalogue
    function hasDataset(bytes32 datasetId) public view returns (bool) {
        return _datasets[datasetId].registeredAt != 0;
    }

    /// @inheritdoc ICatalogue
    function termsIdOf(string calldata spdxExpression, string calldata listVersion) public pure returns (bytes32) {
        return keccak256(abi.encode(spdxExpression, listVersion));
    }

    /// @inheritdoc ICatalogue
    function datasetIdOf(
        bytes32 manifestDigest,
        bytes32 contentRoot,
        Coverage coverage,
        bytes32 declaredTerms,
        bytes32 previous
    ) public pure returns (bytes32) {
        return keccak256(abi.encode(manifestDigest, contentRoot, coverage, declaredTerms, previous));
    }

    function _addLocator(bytes32 datasetId, string calldata locator) private {
        if (!_isShort(locator, MAX_LOCATOR_LENGTH)) revert CatalogueInvalidLocator(locator, MAX_LOCATOR_LENGTH);
        emit LocatorAdded(datasetId, msg.sender, locator);
    }

    function _isShort(string calldata text, uint256 maxLength) private pure returns (bool) {
        return bytes(text).length > 0 && bytes(text).length <= maxLength;
    }

    /// @dev SPDX 2.3, annex D: identifiers of letters, digits, "-" and ".", joined by words, "+", ":", spaces and parentheses.
    function _isExpression(bytes calldata text) private pure returns (bool) {
        if (text.length == 0 || text.length > MAX_EXPRESSION_LENGTH) return false;
        for (uint256 i = 0; i < text.length; ++i) {
            bytes1 c = text[i];
            bool letter = (c >= "a" && c <= "z") || (c >= "A" && c <= "Z");
            bool digit = c >= "0" && c <= "9";
            bool mark = c == "-" || c == "." || c == "+" || c == ":" || c == " " || c == "(" || c == ")";
            if (!letter && !digit && !mark) return false;
        }
        return true;
    }
}
