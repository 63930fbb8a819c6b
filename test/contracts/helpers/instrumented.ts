/**
 * For tests that measure what contracts are made of, or fill a transaction to its limit of gas: `npm run coverage` tests code
 * that also reports what it does, which is longer and dearer.
 */
export const measuresCode =
  process.env.COMMONWEIGHT_INSTRUMENTED === "true"
    ? { skip: "it measures code, which is another when it is instrumented" }
    : {};
