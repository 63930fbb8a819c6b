export {
  isTried,
  judgeSituation,
  type Situation,
  situationOf,
  type WhatIf,
} from "@commonweight/sdk/licences";
