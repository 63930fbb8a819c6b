export { announce } from "./announce.ts";
export { ProposalLink } from "./ProposalLink.tsx";
export { SourceOf } from "./SourceOf.tsx";
export { type Subject, useSubject, useSubjectId, useSubjectQuery } from "./subject.ts";
export { useAnchor } from "./useAnchor.ts";
export { sayReadingFailure, WithHistory } from "./WithHistory.tsx";
export { WithSubject } from "./WithSubject.tsx";
