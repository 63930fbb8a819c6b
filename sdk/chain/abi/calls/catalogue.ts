// Generated from contracts/catalogue/Catalogue.sol by scripts/generate-abis.ts. Do not edit.
export const catalogueCalls = [
  {"inputs":[{"name":"datasetId","type":"bytes32"},{"name":"locator","type":"string"}],"name":"addLocator","outputs":[],"stateMutability":"nonpayable","type":"function"},
  {"inputs":[{"name":"document","type":"bytes"}],"name":"publish","outputs":[{"name":"digest","type":"bytes32"}],"stateMutability":"nonpayable","type":"function"},
  {"inputs":[{"name":"manifestDigest","type":"bytes32"},{"name":"contentRoot","type":"bytes32"},{"name":"coverage","type":"uint8"},{"name":"declaredTerms","type":"bytes32"},{"name":"previous","type":"bytes32"},{"name":"locators","type":"string[]"}],"name":"registerDataset","outputs":[{"name":"datasetId","type":"bytes32"}],"stateMutability":"nonpayable","type":"function"},
  {"inputs":[{"name":"spdxExpression","type":"string"},{"name":"listVersion","type":"string"},{"name":"textDigest","type":"bytes32"}],"name":"registerTerms","outputs":[{"name":"termsId","type":"bytes32"}],"stateMutability":"nonpayable","type":"function"},
] as const;
