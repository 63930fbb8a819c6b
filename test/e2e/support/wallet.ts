import type { Page } from "@playwright/test";
import {
  createWalletClient,
  defineChain,
  type Hex,
  hexToBigInt,
  hexToString,
  http,
  isHex,
  numberToHex,
} from "viem";
import { privateKeyToAccount } from "viem/accounts";
import type { Member, Stage } from "./stage-process.ts";

/** What a wallet's owner does when it asks. */
export type Answer = "approve" | "reject";

interface Rpc {
  readonly method: string;
  readonly params?: readonly unknown[];
}

class ProviderError extends Error {
  readonly code: number;
  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * A wallet in the page, announced by EIP-6963, that holds a member's key and signs for real. It stands for a browser
 * extension: it knows nothing of the site. Tests tell it what its owner answers and which chain it is on.
 */
export class TestWallet {
  answer: Answer = "approve";
  /** What its owner answers to the next questions, before {@link answer} holds again. */
  readonly answers: Answer[] = [];
  /** Whether it takes several calls in one approval (EIP-5792), and whether others have to sign for them too. */
  batches: "no" | "at once" | "when others have signed" = "no";
  /** The chain it is on, which may be a wrong one. */
  chainId: number;
  /** Every request that reached it. */
  readonly requests: Rpc[] = [];

  readonly #stage: Stage;
  #member: Member;
  #page: Page | undefined;
  readonly #batches = new Map<string, { readonly calls: readonly Record<string, Hex>[]; hashes: Hex[] }>();
  /** Whether its owner has let the site see the account. */
  #connected = false;

  constructor(stage: Stage, member: Member) {
    this.#stage = stage;
    this.#member = member;
    this.chainId = stage.chainId;
  }

  /** Puts the wallet into a page. Call it before the page is opened. */
  async install(page: Page): Promise<void> {
    this.#page = page;
    await page.exposeFunction("testWalletRequest", async (rpc: Rpc) => {
      try {
        return { result: await this.#request(rpc) };
      } catch (error) {
        return { error: describe(error) };
      }
    });
    await page.addInitScript(announceWallet);
  }

  /** Switches the account, as its owner would in the extension. */
  async switchTo(member: Member): Promise<void> {
    this.#member = member;
    await this.#emit("accountsChanged", [member.address]);
  }

  async #emit(event: string, value: unknown): Promise<void> {
    await this.#page?.evaluate(
      ([name, detail]) => window.dispatchEvent(new CustomEvent("test-wallet", { detail: { name, detail } })),
      [event, value] as const,
    );
  }

  async #request({ method, params = [] }: Rpc): Promise<unknown> {
    this.requests.push({ method, params });
    switch (method) {
      case "eth_accounts":
        return this.#connected ? [this.#member.address] : [];
      case "eth_requestAccounts":
        this.#ask();
        this.#connected = true;
        return [this.#member.address];
      case "eth_chainId":
        return `0x${this.chainId.toString(16)}`;
      case "wallet_requestPermissions":
        this.#ask();
        this.#connected = true;
        return [{ parentCapability: "eth_accounts" }];
      case "wallet_revokePermissions":
        this.#connected = false;
        return null;
      case "wallet_switchEthereumChain": {
        this.#ask();
        const [wanted] = params as [{ chainId: Hex }];
        this.chainId = Number(wanted.chainId);
        await this.#emit("chainChanged", wanted.chainId);
        return null;
      }
      case "wallet_addEthereumChain":
        this.#ask();
        return null;
      case "wallet_getCapabilities":
        this.#require5792();
        return { [numberToHex(this.#stage.chainId)]: { atomic: { status: "supported" } } };
      case "wallet_sendCalls": {
        this.#require5792();
        this.#ask();
        const [{ calls }] = params as [{ calls: readonly Record<string, Hex>[] }];
        const id = `0xba7c${this.#batches.size}`;
        this.#batches.set(id, { calls, hashes: [] });
        if (this.batches === "at once") await this.#carryOut(id);
        return { id };
      }
      case "wallet_getCallsStatus": {
        this.#require5792();
        return await this.#statusOf(String(params[0]));
      }
      case "eth_sendTransaction":
        this.#ask();
        return await this.#send(params[0] as Record<string, Hex>);
      case "eth_signTypedData_v4": {
        this.#ask();
        const account = privateKeyToAccount(this.#member.privateKey);
        return await account.signTypedData(JSON.parse(String(params[1])));
      }
      case "personal_sign": {
        this.#ask();
        const message = String(params[0]);
        const account = privateKeyToAccount(this.#member.privateKey);
        return await account.signMessage({ message: isHex(message) ? hexToString(message) : message });
      }
      default:
        return await this.#forward({ method, params });
    }
  }

  /** The others have signed: all that waits for them is sent. */
  async othersSign(): Promise<void> {
    for (const id of this.#batches.keys()) await this.#carryOut(id);
  }

  async #carryOut(id: string): Promise<void> {
    const batch = this.#batches.get(id);
    if (!batch || batch.hashes.length > 0) return;
    for (const call of batch.calls) batch.hashes.push(await this.#send(call));
  }

  async #statusOf(id: string): Promise<unknown> {
    const { hashes = [] } = this.#batches.get(id) ?? {};
    const receipts = await Promise.all(
      hashes.map((hash) => this.#forward({ method: "eth_getTransactionReceipt", params: [hash] })),
    );
    const chainId = numberToHex(this.#stage.chainId);
    return { version: "2.0.0", id, chainId, atomic: true, status: receipts.length > 0 ? 200 : 100, receipts };
  }

  #require5792(): void {
    if (this.batches === "no") throw new ProviderError(-32601, "The method does not exist.");
  }

  #ask(): void {
    if ((this.answers.shift() ?? this.answer) === "reject")
      throw new ProviderError(4001, "User rejected the request.");
  }

  async #send(request: Record<string, Hex>): Promise<Hex> {
    if (this.chainId !== this.#stage.chainId)
      throw new ProviderError(4901, "The wallet is on another chain.");
    const client = createWalletClient({
      account: privateKeyToAccount(this.#member.privateKey),
      chain: defineChain({
        id: this.#stage.chainId,
        name: "Local chain",
        nativeCurrency: { name: "Ether", symbol: "ETH", decimals: 18 },
        rpcUrls: { default: { http: [this.#stage.rpc] } },
      }),
      transport: http(this.#stage.rpc),
    });
    return await client.sendTransaction({
      ...(request.to ? { to: request.to } : {}),
      ...(request.data ? { data: request.data } : {}),
      value: request.value ? hexToBigInt(request.value) : 0n,
    });
  }

  async #forward(rpc: Rpc): Promise<unknown> {
    const response = await fetch(this.#stage.rpc, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ jsonrpc: "2.0", id: 1, ...rpc }),
    });
    const { result, error } = (await response.json()) as {
      result?: unknown;
      error?: { code: number; message: string };
    };
    if (error) throw new ProviderError(error.code, error.message);
    return result;
  }
}

function describe(error: unknown): { code: number; message: string } {
  if (error instanceof ProviderError) return { code: error.code, message: error.message };
  return { code: -32603, message: error instanceof Error ? error.message : String(error) };
}

/** Runs in the page. */
function announceWallet(): void {
  type Listener = (value: unknown) => void;
  type Reply = { result?: unknown; error?: { code: number; message: string } };
  const bridge = window as unknown as { testWalletRequest: (rpc: unknown) => Promise<Reply> };
  const listeners = new Map<string, Set<Listener>>();
  const provider = {
    request: async (rpc: unknown) => {
      const { result, error } = await bridge.testWalletRequest(rpc);
      if (error) throw Object.assign(new Error(error.message), { code: error.code });
      return result;
    },
    on: (name: string, listener: Listener) => {
      const known = listeners.get(name) ?? new Set();
      listeners.set(name, known.add(listener));
    },
    removeListener: (name: string, listener: Listener) => {
      listeners.get(name)?.delete(listener);
    },
  };
  window.addEventListener("test-wallet", (event) => {
    const { name, detail } = (event as CustomEvent<{ name: string; detail: unknown }>).detail;
    for (const listener of listeners.get(name) ?? []) listener(detail);
  });
  const icon = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8"/></svg>')}`;
  const info = {
    uuid: "5c1d4f0e-7f0e-4b1b-9a63-0c0f6c0a7e57",
    name: "Test wallet",
    icon,
    rdns: "test.wallet",
  };
  const announce = () =>
    window.dispatchEvent(
      new CustomEvent("eip6963:announceProvider", { detail: Object.freeze({ info, provider }) }),
    );
  window.addEventListener("eip6963:requestProvider", announce);
  announce();
}
