// Generated from contracts/catalogue/Catalogue.sol by scripts/generate-abis.ts. Do not edit.
export const catalogueViews = [
  {"inputs":[{"name":"datasetId","type":"bytes32"}],"name":"dataset","outputs":[{"components":[{"name":"manifestDigest","type":"bytes32"},{"name":"contentRoot","type":"bytes32"},{"name":"declaredTerms","type":"bytes32"},{"name":"previous","type":"bytes32"},{"name":"coverage","type":"uint8"},{"name":"registeredAt","type":"uint48"},{"name":"registrant","type":"address"}],"name":"","type":"tuple"}],"stateMutability":"view","type":"function"},
  {"inputs":[{"name":"manifestDigest","type":"bytes32"},{"name":"contentRoot","type":"bytes32"},{"name":"coverage","type":"uint8"},{"name":"declaredTerms","type":"bytes32"},{"name":"previous","type":"bytes32"}],"name":"datasetIdOf","outputs":[{"name":"","type":"bytes32"}],"stateMutability":"pure","type":"function"},
  {"inputs":[{"name":"datasetId","type":"bytes32"}],"name":"hasDataset","outputs":[{"name":"","type":"bool"}],"stateMutability":"view","type":"function"},
  {"inputs":[{"name":"termsId","type":"bytes32"}],"name":"hasTerms","outputs":[{"name":"","type":"bool"}],"stateMutability":"view","type":"function"},
  {"inputs":[{"name":"digest","type":"bytes32"}],"name":"publishedAt","outputs":[{"name":"","type":"uint48"}],"stateMutability":"view","type":"function"},
  {"inputs":[{"name":"termsId","type":"bytes32"}],"name":"terms","outputs":[{"components":[{"name":"spdxExpression","type":"string"},{"name":"listVersion","type":"string"},{"name":"registeredAt","type":"uint48"}],"name":"","type":"tuple"}],"stateMutability":"view","type":"function"},
  {"inputs":[{"name":"spdxExpression","type":"string"},{"name":"listVersion","type":"string"}],"name":"termsIdOf","outputs":[{"name":"","type":"bytes32"}],"stateMutability":"pure","type":"function"},
] as const;
