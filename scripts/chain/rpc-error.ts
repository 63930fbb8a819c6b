/** A JSON-RPC error object, as thrown by the node and by us. */
export class RpcError extends Error {
  readonly code: number;
  readonly data: unknown;

  constructor(code: number, message: string, data?: unknown) {
    super(message);
    this.code = code;
    this.data = data;
  }
}

export const INVALID_REQUEST = -32600;
export const METHOD_NOT_FOUND = -32601;
export const INVALID_PARAMS = -32602;
const INTERNAL_ERROR = -32603;
export const PARSE_ERROR = -32700;

/** The error member of a JSON-RPC answer: the node's code, message and revert data, unchanged. */
export function toErrorObject(error: unknown): { code: number; message: string; data?: unknown } {
  if (!(error instanceof Error)) return { code: INTERNAL_ERROR, message: String(error) };
  const code = "code" in error && typeof error.code === "number" ? error.code : INTERNAL_ERROR;
  const data = "data" in error ? error.data : undefined;
  return { code, message: error.message, ...(data === undefined ? {} : { data }) };
}
