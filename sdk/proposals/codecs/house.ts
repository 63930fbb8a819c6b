import { COVERAGES, enumMember, TIERS } from "../../chain/enums.ts";
import { fromAbiRunSpec, toAbiRunSpec } from "../../chain/runSpecAbi.ts";
import { codec } from "./codec.ts";

export const catalogueCodecs = [
  codec("registerTerms", "catalogue", "registerTerms", {
    toArgs: (a) => [a.spdxExpression, a.listVersion, a.textDigest],
    fromArgs: (spdxExpression, listVersion, textDigest) => ({
      type: "registerTerms",
      spdxExpression,
      listVersion,
      textDigest,
    }),
  }),
  codec("registerDataset", "catalogue", "registerDataset", {
    toArgs: (a) => [
      a.manifestDigest,
      a.contentRoot,
      COVERAGES.indexOf(a.coverage),
      a.declaredTerms,
      a.previous,
      a.locators,
    ],
    fromArgs: (manifestDigest, contentRoot, coverage, declaredTerms, previous, locators) => ({
      type: "registerDataset",
      manifestDigest,
      contentRoot,
      coverage: enumMember(COVERAGES, coverage),
      declaredTerms,
      previous,
      locators,
    }),
  }),
  codec("addLocator", "catalogue", "addLocator", {
    toArgs: (a) => [a.datasetId, a.locator],
    fromArgs: (datasetId, locator) => ({ type: "addLocator", datasetId, locator }),
  }),
  codec("publishDocument", "catalogue", "publish", {
    toArgs: (a) => [a.document],
    fromArgs: (document) => ({ type: "publishDocument", document }),
  }),
];

export const moneyCodecs = [
  codec("fundRun", "runs", "fund", {
    fits: (a) => !a.aboveLimit,
    toArgs: (a) => [toAbiRunSpec(a.spec)],
    fromArgs: (spec) => ({ type: "fundRun", spec: fromAbiRunSpec(spec), aboveLimit: false }),
  }),
  codec("fundRun", "runs", "fundAboveLimit", {
    fits: (a) => a.aboveLimit,
    toArgs: (a) => [toAbiRunSpec(a.spec)],
    fromArgs: (spec) => ({ type: "fundRun", spec: fromAbiRunSpec(spec), aboveLimit: true }),
  }),
  codec("cancelRun", "runs", "cancel", {
    toArgs: (a) => [a.runId],
    fromArgs: (runId) => ({ type: "cancelRun", runId }),
  }),
  codec("amendRun", "runs", "amendByVote", {
    toArgs: (a) => [a.runId, a.setup, a.amounts, a.reason],
    fromArgs: (runId, setup, amounts, reason) => ({ type: "amendRun", runId, setup, amounts, reason }),
  }),
  codec("ruleOnRun", "runs", "rule", {
    toArgs: (a) => [a.runId, a.review, a.upheld, a.document],
    fromArgs: (runId, review, upheld, document) => ({ type: "ruleOnRun", runId, review, upheld, document }),
  }),
  codec("attestTier", "runs", "attest", {
    toArgs: (a) => [a.runId, a.review, TIERS.indexOf(a.tier), a.report],
    fromArgs: (runId, review, tier, report) => ({
      type: "attestTier",
      runId,
      review,
      tier: enumMember(TIERS, tier),
      report,
    }),
  }),
  codec("recordIncident", "runs", "recordIncident", {
    toArgs: (a) => [a.runId, a.document],
    fromArgs: (runId, document) => ({ type: "recordIncident", runId, document }),
  }),
  codec("pay", "treasury", "pay", {
    fits: (a) => !a.aboveLimit,
    toArgs: (a) => [a.token, a.to, a.amount],
    fromArgs: (token, to, amount) => ({ type: "pay", token, to, amount, aboveLimit: false }),
  }),
  codec("pay", "treasury", "payAboveLimit", {
    fits: (a) => a.aboveLimit,
    toArgs: (a) => [a.token, a.to, a.amount],
    fromArgs: (token, to, amount) => ({ type: "pay", token, to, amount, aboveLimit: true }),
  }),
  codec("setLimit", "treasury", "setLimit", {
    toArgs: (a) => [a.token, a.limit],
    fromArgs: (token, limit) => ({ type: "setLimit", token, limit }),
  }),
  codec("mint", "token", "mint", {
    toArgs: (a) => [a.to, a.amount],
    fromArgs: (to, amount) => ({ type: "mint", to, amount }),
  }),
];
