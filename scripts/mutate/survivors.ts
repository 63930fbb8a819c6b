/** Small changes that no test can notice, each with the reason. Keys are the mutants' ids. */
export const survivors: Readonly<Record<string, string>> = {};
