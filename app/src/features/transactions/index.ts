export type { Call } from "./call.ts";
export { PendingTransactions } from "./PendingTransactions.tsx";
export { TransactionStatus } from "./TransactionStatus.tsx";
export { type Transaction, useTransaction } from "./useTransaction.ts";
