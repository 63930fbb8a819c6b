/**
 * For tests that measure what contracts are made of, or fill a transaction to its limit of gas. `npm run coverage` and
 * `npm run mutate` test longer and dearer code, and say so with this variable.
 */
export const measuresCode =
  process.env.COMMONWEIGHT_OTHER_CODE === "true"
    ? { skip: "it measures code, and this is not the code that is deployed" }
    : {};
