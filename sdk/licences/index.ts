export * from "./declaredTermsOf.ts";
export * from "./parseSpdxExpression.ts";
export * from "./SpdxExpressionError.ts";
