// Generated from contracts/catalogue/Catalogue.sol by scripts/generate-abis.ts. Do not edit.
export const catalogueErrors = [
  {"inputs":[],"name":"CatalogueEmptyDocument","type":"error"},
  {"inputs":[{"name":"coverage","type":"uint8"},{"name":"contentRoot","type":"bytes32"}],"name":"CatalogueInvalidCoverage","type":"error"},
  {"inputs":[{"name":"spdxExpression","type":"string"},{"name":"maxLength","type":"uint256"}],"name":"CatalogueInvalidExpression","type":"error"},
  {"inputs":[{"name":"listVersion","type":"string"},{"name":"maxLength","type":"uint256"}],"name":"CatalogueInvalidListVersion","type":"error"},
  {"inputs":[{"name":"locator","type":"string"},{"name":"maxLength","type":"uint256"}],"name":"CatalogueInvalidLocator","type":"error"},
  {"inputs":[],"name":"CatalogueMissingManifest","type":"error"},
  {"inputs":[{"name":"datasetId","type":"bytes32"}],"name":"CatalogueUnknownDataset","type":"error"},
  {"inputs":[{"name":"termsId","type":"bytes32"}],"name":"CatalogueUnknownTerms","type":"error"},
] as const;
