export * from "./parseSpdxExpression.ts";
