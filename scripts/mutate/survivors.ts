/** Small changes that no test can notice, each with the reason. Keys are the mutants' ids. */
export const survivors: Readonly<Record<string, string>> = {
  'contracts/governance/GovernorTally.sol: statement left out in "count.lacking ="':
    "Each ballot of a batch is then kept by itself. The outcome is the same and only dearer, which the gas snapshot notices.",
};
