export { announce } from "./announce.ts";
export { setModelLine } from "./modelLine.ts";
export { type Subject, type SubjectState, useSubject, useSubjectId, useSubjectQuery } from "./subject.ts";
export { sayReadingFailure, WithHistory } from "./WithHistory.tsx";
export { WithSubject } from "./WithSubject.tsx";
