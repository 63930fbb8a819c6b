import { type Client, createClient, custom } from "viem";
import { publicClient } from "../../helpers/chain.ts";

/** A JSON-RPC question. */
export interface Question {
  readonly method: string;
  readonly params?: unknown;
}

export type Answering = (question: Question) => Promise<unknown>;

/** The chain, which stands still: each question is asked once and its answer kept. */
export function tapeOfChain(): Answering {
  const kept = new Map<string, Promise<unknown>>();
  return (question) => {
    const key = JSON.stringify([question.method, question.params]);
    const known =
      kept.get(key) ?? publicClient.request(question as Parameters<typeof publicClient.request>[0]);
    kept.set(key, known);
    return known;
  };
}

/** A provider that answers from a tape, through whatever it makes of the answers. */
export function clientOf(answering: Answering): Client {
  return createClient({ transport: custom({ request: answering }, { retryCount: 0 }) });
}
