export { sayReadingFailure } from "../lib/errors/sayReadingFailure.ts";
export { announce } from "./announce.ts";
export { ProposalLink } from "./ProposalLink.tsx";
export { RecordOrigin, SourceOf, useRecordChecked } from "./SourceOf.tsx";
export { type Subject, useGovernorQuery, useSubject, useSubjectId, useSubjectQuery } from "./subject.ts";
export { useAnchor } from "./useAnchor.ts";
export { VerifyLink } from "./VerifyLink.tsx";
export { RefusedIndex, WithHistory, WithOutline } from "./WithHistory.tsx";
export { WithSubject } from "./WithSubject.tsx";
