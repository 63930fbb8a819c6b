export { DropArea } from "./DropArea.tsx";
export { HashingState, Work } from "./HashingState.tsx";
export { giveOver, takeOver } from "./handOver.ts";
export { sayJobFailure } from "./sayJobFailure.ts";
export { type HashedTaken, useHashing } from "./useHashing.ts";
