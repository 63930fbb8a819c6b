// Generated from contracts/catalogue/Catalogue.sol by scripts/generate-abis.ts. Do not edit.
export const catalogueEvents = [
  {"anonymous":false,"inputs":[{"indexed":true,"name":"datasetId","type":"bytes32"},{"indexed":true,"name":"registrant","type":"address"},{"indexed":true,"name":"manifestDigest","type":"bytes32"},{"indexed":false,"name":"contentRoot","type":"bytes32"},{"indexed":false,"name":"coverage","type":"uint8"},{"indexed":false,"name":"declaredTerms","type":"bytes32"},{"indexed":false,"name":"previous","type":"bytes32"}],"name":"DatasetRegistered","type":"event"},
  {"anonymous":false,"inputs":[{"indexed":true,"name":"digest","type":"bytes32"},{"indexed":true,"name":"publisher","type":"address"},{"indexed":false,"name":"document","type":"bytes"}],"name":"DocumentPublished","type":"event"},
  {"anonymous":false,"inputs":[{"indexed":true,"name":"digest","type":"bytes32"},{"indexed":true,"name":"publisher","type":"address"}],"name":"DocumentRepublished","type":"event"},
  {"anonymous":false,"inputs":[{"indexed":true,"name":"datasetId","type":"bytes32"},{"indexed":true,"name":"contributor","type":"address"},{"indexed":false,"name":"locator","type":"string"}],"name":"LocatorAdded","type":"event"},
  {"anonymous":false,"inputs":[{"indexed":true,"name":"termsId","type":"bytes32"},{"indexed":true,"name":"registrant","type":"address"},{"indexed":false,"name":"spdxExpression","type":"string"},{"indexed":false,"name":"listVersion","type":"string"}],"name":"TermsRegistered","type":"event"},
  {"anonymous":false,"inputs":[{"indexed":true,"name":"termsId","type":"bytes32"},{"indexed":true,"name":"contributor","type":"address"},{"indexed":true,"name":"textDigest","type":"bytes32"}],"name":"TermsTextAdded","type":"event"},
] as const;
