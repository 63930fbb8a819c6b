import {
  type Abi,
  type Address,
  BaseError,
  type Client,
  type ContractFunctionArgs,
  type ContractFunctionName,
  type ContractFunctionReturnType,
  decodeFunctionResult,
  encodeFunctionData,
  type Hex,
  numberToHex,
} from "viem";

/** What came of a question: a value, a contract that refuses (or is not there), or nothing at all. */
export type Answer<T> = { readonly value: T } | { readonly missing: string; readonly refused: boolean };

interface Asked {
  readonly to: Address;
  readonly data: Hex;
  readonly answer: Promise<Answer<Hex>>;
}

/** So many questions are on their way at once; a transport that batches sends them as a few requests. */
const AT_ONCE = 500;

/** Asks contracts as they stood at one block, each question once, and remembers what was asked so that another can be asked the same. */
export class Answers {
  readonly #client: Client;
  readonly #block: Hex;
  readonly #signal: AbortSignal | undefined;
  readonly #asked = new Map<string, Asked>();

  constructor(client: Client, block: number, signal?: AbortSignal) {
    this.#client = client;
    this.#block = numberToHex(block);
    this.#signal = signal;
  }

  get asked(): readonly Asked[] {
    return [...this.#asked.values()];
  }

  async read<
    const abi extends Abi,
    name extends ContractFunctionName<abi, "view" | "pure">,
    const args extends ContractFunctionArgs<abi, "view" | "pure", name>,
  >(question: {
    readonly address: Address;
    readonly abi: abi;
    readonly functionName: name;
    readonly args?: args;
  }): Promise<Answer<ContractFunctionReturnType<abi, "view" | "pure", name, args>>> {
    const { address, abi, functionName, args } = question;
    const data = encodeFunctionData({ abi, functionName, args } as Parameters<typeof encodeFunctionData>[0]);
    const answer = await this.call(address, data);
    if (!("value" in answer)) return answer;
    try {
      const value = decodeFunctionResult({ abi, functionName, args, data: answer.value } as Parameters<
        typeof decodeFunctionResult
      >[0]);
      return { value: value as ContractFunctionReturnType<abi, "view" | "pure", name, args> };
    } catch {
      return { missing: "its answer has another shape", refused: true };
    }
  }

  /** The raw answer to a call. */
  call(to: Address, data: Hex): Promise<Answer<Hex>> {
    const key = `${to}${data}`;
    const known = this.#asked.get(key);
    if (known) return known.answer;
    const answer = this.#ask(to, data);
    this.#asked.set(key, { to, data, answer });
    return answer;
  }

  /** The raw answers to many calls, in their order. */
  async callAll(
    calls: readonly { readonly to: Address; readonly data: Hex }[],
    onProgress?: (done: number) => void,
  ): Promise<Answer<Hex>[]> {
    const answers: Answer<Hex>[] = [];
    for (let start = 0; start < calls.length; start += AT_ONCE) {
      this.#signal?.throwIfAborted();
      const some = calls.slice(start, start + AT_ONCE);
      answers.push(...(await Promise.all(some.map(({ to, data }) => this.call(to, data)))));
      onProgress?.(answers.length);
    }
    return answers;
  }

  async #ask(to: Address, data: Hex): Promise<Answer<Hex>> {
    this.#signal?.throwIfAborted();
    try {
      const value = await this.#client.request({ method: "eth_call", params: [{ to, data }, this.#block] });
      if (typeof value !== "string" || !/^0x([0-9a-f]{2})*$/i.test(value))
        return { missing: "the provider's answer is no data", refused: false };
      return value === "0x" ? { missing: "there is no such function", refused: true } : { value };
    } catch (error) {
      return { missing: firstLine(error), refused: isRevert(error) };
    }
  }
}

/** What went wrong, in one line: as the provider said it, where it said anything. */
export function firstLine(error: unknown): string {
  const text = error instanceof Error ? wordsOf(error) : String(error);
  return text.split("\n", 1)[0] ?? text;
}

/** EIP-1474 has no code for it: most nodes say 3, all say the word. */
function isRevert(error: unknown): boolean {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 8; cause = cause.cause, depth++) {
    if ("code" in cause && cause.code === 3) return true;
    if (/revert/i.test(wordsOf(cause))) return true;
  }
  return false;
}

/** viem's own `message` repeats the request, whose address must not be taken for the answer. */
function wordsOf(error: Error): string {
  return error instanceof BaseError ? error.details || error.shortMessage : error.message;
}
