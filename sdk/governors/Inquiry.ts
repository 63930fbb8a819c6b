import {
  BaseError,
  ContractFunctionRevertedError,
  ContractFunctionZeroDataError,
  HttpRequestError,
  RpcRequestError,
  TimeoutError,
  WebSocketRequestError,
} from "viem";

/** A question to a contract, and its answer in words. */
export interface Asked {
  readonly question: string;
  readonly answer: string;
}

/** So much of an answer is kept: a stranger's contract may answer with megabytes. */
const MAX_ANSWER = 80;

/** Nodes say in these words that a contract's code broke off without Solidity's revert. */
const BROKE_OFF = /revert|opcode|out of gas|stack|jump|static|write protection/i;

/** Asks a contract that may be anything, and keeps what was asked and answered. */
export class Inquiry {
  readonly asked: Asked[] = [];

  /** The answer; undefined where the contract refuses or answers nonsense. A network failure is thrown on. */
  async ask<T>(question: string, reading: Promise<T>): Promise<T | undefined> {
    try {
      const value = await reading;
      this.#note(question, say(value));
      return value;
    } catch (error) {
      const refusal = refusalIn(error);
      if (refusal === undefined) throw error;
      this.#note(question, refusal);
      return undefined;
    }
  }

  #note(question: string, answer: string): void {
    this.asked.push({ question, answer });
  }
}

function say(value: unknown): string {
  const text = typeof value === "string" ? value : Array.isArray(value) ? value.join(", ") : String(value);
  const whole = typeof value === "string" ? `"${text}"` : text;
  return whole.length > MAX_ANSWER ? `${whole.slice(0, MAX_ANSWER)}… (${whole.length} characters)` : whole;
}

/** What the contract did instead of answering; undefined when it was not the contract that failed. */
function refusalIn(error: unknown): string | undefined {
  if (!(error instanceof BaseError)) return;
  if (has(error, ContractFunctionRevertedError)) return "refused";
  if (has(error, ContractFunctionZeroDataError)) return "nothing: there is no such function";
  const rpc = error.walk((cause) => cause instanceof RpcRequestError);
  if (rpc instanceof RpcRequestError)
    return BROKE_OFF.test(`${rpc.details} ${rpc.message}`) ? "broke off" : undefined;
  if (has(error, HttpRequestError) || has(error, TimeoutError) || has(error, WebSocketRequestError)) return;
  return "bytes that are no such answer";
}

function has(error: BaseError, kind: abstract new (...args: never[]) => Error): boolean {
  return error.walk((cause) => cause instanceof kind) !== null;
}
