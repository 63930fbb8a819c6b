export interface RpcAnswer {
  readonly id: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string; readonly data?: unknown };
}

/** Posts one JSON-RPC message, or a batch, as it is. */
export async function post<T = RpcAnswer>(url: string, message: unknown): Promise<T> {
  const response = await fetch(url, { method: "POST", body: JSON.stringify(message) });
  return (await response.json()) as T;
}

/** Calls a method and returns its whole answer. */
export function call(url: string, method: string, ...params: unknown[]): Promise<RpcAnswer> {
  return post(url, { jsonrpc: "2.0", id: 1, method, params });
}
