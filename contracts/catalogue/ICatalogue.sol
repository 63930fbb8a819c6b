// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/**
 * @dev Facts that anyone may record, shared by all stewardships of a chain. Nothing here has standing: a community gives it
 * by vote, in its own registry. Entries are keyed by content: the same content has the same id, and recording it again
 * changes nothing.
 */
interface ICatalogue {
    /// @dev How far a dataset's digests reach, from least to most.
    enum Coverage {
        None,
        /// A pinned revision, and the digest of a document that names it. No file is digested.
        RevisionOnly,
        /// Some files are digested.
        Partial,
        /// Every file is digested.
        Full
    }

    /// @dev Licence terms. Which texts they were read in is evidence, and told by {TermsTextAdded} alone.
    struct Terms {
        string spdxExpression;
        string listVersion;
        uint48 registeredAt;
    }

    /// @dev One content-addressed version of a dataset.
    struct Dataset {
        /// sha-256 of the canonical JSON (RFC 8785) of the manifest or pin document.
        bytes32 manifestDigest;
        /// OpenSSF Model Signing root over the digested files; zero for `RevisionOnly`.
        bytes32 contentRoot;
        /// The terms that the curator declares.
        bytes32 declaredTerms;
        /// The dataset that this one is a later version of, or zero.
        bytes32 previous;
        Coverage coverage;
        uint48 registeredAt;
        address registrant;
    }

    /// @dev Emitted when a document is published for the first time. `digest` is its sha-256.
    event DocumentPublished(bytes32 indexed digest, address indexed publisher, bytes document);

    /// @dev Emitted when a document that is already on record is published again, by the same account or another.
    event DocumentRepublished(bytes32 indexed digest, address indexed publisher);

    /// @dev Emitted when terms are recorded for the first time.
    event TermsRegistered(
        bytes32 indexed termsId,
        address indexed registrant,
        string spdxExpression,
        string listVersion
    );

    /// @dev Emitted when somebody says which text it read recorded terms in. `textDigest` is that text's sha-256.
    event TermsTextAdded(bytes32 indexed termsId, address indexed contributor, bytes32 indexed textDigest);

    /// @dev Emitted when a dataset is recorded for the first time.
    event DatasetRegistered(
        bytes32 indexed datasetId,
        address indexed registrant,
        bytes32 indexed manifestDigest,
        bytes32 contentRoot,
        Coverage coverage,
        bytes32 declaredTerms,
        bytes32 previous
    );

    /// @dev Emitted when somebody says where a dataset may be found. A hint: only the digests identify it.
    event LocatorAdded(bytes32 indexed datasetId, address indexed contributor, string locator);

    /// @dev Thrown when an empty document is published.
    error CatalogueEmptyDocument();

    /// @dev Thrown when an SPDX expression is empty, longer than `maxLength` bytes, or has characters that SPDX does not use.
    error CatalogueInvalidExpression(string spdxExpression, uint256 maxLength);

    /// @dev Thrown when a licence list version is empty or longer than `maxLength` bytes.
    error CatalogueInvalidListVersion(string listVersion, uint256 maxLength);

    /// @dev Thrown when a dataset is recorded without the digest of its manifest or pin document.
    error CatalogueMissingManifest();

    /// @dev Thrown when coverage and content root contradict each other: `RevisionOnly` has no root, the others have one.
    error CatalogueInvalidCoverage(Coverage coverage, bytes32 contentRoot);

    /// @dev Thrown when terms are named that nobody recorded.
    error CatalogueUnknownTerms(bytes32 termsId);

    /// @dev Thrown when a dataset is named that nobody recorded.
    error CatalogueUnknownDataset(bytes32 datasetId);

    /// @dev Thrown when a locator is empty or longer than `maxLength` bytes.
    error CatalogueInvalidLocator(string locator, uint256 maxLength);

    /**
     * @dev Publishes a document on chain, so that it can outlive any host. Publishing it again records the caller as a
     * publisher too, so that nobody can take the place of a document's author by being first.
     * @return digest The document's sha-256.
     */
    function publish(bytes calldata document) external returns (bytes32 digest);

    /**
     * @dev Records terms by SPDX expression and licence list version (or any version the expression is read under).
     * Recording them again is a no-op but for the digest of a text, which is always emitted; zero stands for no text.
     */
    function registerTerms(
        string calldata spdxExpression,
        string calldata listVersion,
        bytes32 textDigest
    ) external returns (bytes32 termsId);

    /**
     * @dev Records a dataset. Recording it again is a no-op but for locators, which are always emitted.
     *
     * Requirements:
     *
     * - `declaredTerms` are recorded.
     * - `previous` is zero or recorded.
     */
    function registerDataset(
        bytes32 manifestDigest,
        bytes32 contentRoot,
        Coverage coverage,
        bytes32 declaredTerms,
        bytes32 previous,
        string[] calldata locators
    ) external returns (bytes32 datasetId);

    /// @dev Says where a recorded dataset may be found.
    function addLocator(bytes32 datasetId, string calldata locator) external;

    /// @dev When a document was published, as a timestamp in seconds; zero if never.
    function publishedAt(bytes32 digest) external view returns (uint48);

    /// @dev The id of terms, whether recorded or not.
    function termsIdOf(string calldata spdxExpression, string calldata listVersion) external pure returns (bytes32);

    /// @dev The id of a dataset, whether recorded or not.
    function datasetIdOf(
        bytes32 manifestDigest,
        bytes32 contentRoot,
        Coverage coverage,
        bytes32 declaredTerms,
        bytes32 previous
    ) external pure returns (bytes32);

    /// @dev Recorded terms. Reverts with {CatalogueUnknownTerms} for others.
    function terms(bytes32 termsId) external view returns (Terms memory);

    /// @dev A recorded dataset. Reverts with {CatalogueUnknownDataset} for others.
    function dataset(bytes32 datasetId) external view returns (Dataset memory);

    /// @dev Whether terms are recorded.
    function hasTerms(bytes32 termsId) external view returns (bool);

    /// @dev Whether a dataset is recorded.
    function hasDataset(bytes32 datasetId) external view returns (bool);
}
