export type { Call } from "./call.ts";
export { PendingTransactions } from "./PendingTransactions.tsx";
export { TransactionStatus } from "./TransactionStatus.tsx";
export { useCanBatch } from "./useCanBatch.ts";
export { type Step, useSteps } from "./useSteps.ts";
export { type Transaction, useTransaction } from "./useTransaction.ts";
