/**
 * Whether these contracts are longer and dearer than the ones that are deployed. `npm run coverage` and `npm run mutate` say
 * so with this variable.
 */
export const isOtherCode = process.env.COMMONWEIGHT_OTHER_CODE === "true";

/** For tests that measure what contracts are made of, or fill a transaction to its limit of gas. */
export const measuresCode = isOtherCode
  ? { skip: "it measures code, and this is not the code that is deployed" }
  : {};
