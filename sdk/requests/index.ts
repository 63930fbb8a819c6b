export * from "./contributionRequest.ts";
export * from "./parseContributionRequest.ts";
export * from "./RequestError.ts";
export * from "./requestLink.ts";
export * from "./writeContributionRequest.ts";
