import type { Deployment } from "@commonweight/sdk/chain";
import { bytesToString, hexToBytes, isHex, numberToHex } from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { prepareTransactionRequest } from "viem/actions";
import { siteBase } from "../../lib/base.ts";
import { clientFor } from "../../lib/chain.ts";
import { LOCAL_MARKER } from "./marker.ts";
import { ask, type DemoMember } from "./requests.ts";
import { factsOfTransaction, factsOfTypedData, type TransactionRequest } from "./words.ts";

const CHOSEN_KEY = "commonweight.demo-member";

const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' fill='%23754a00'/%3E%3Cpath d='M8 16h16M16 8v16' stroke='%23fff' stroke-width='3' stroke-dasharray='4 2'/%3E%3C/svg%3E";

/** An error as wallets throw it: a number that says which kind. */
class WalletError extends Error {
  readonly code: number;
  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

const rejected = () => new WalletError(4001, "User rejected the request.");

type Request = { method: string; params?: readonly unknown[] };
type Listener = (value: unknown) => void;

/** A wallet in the page for the sample members of a local chain: signs with their keys after asking each time. */
class DemoWallet {
  private readonly listeners = new Map<string, Set<Listener>>();
  private chosen: DemoMember | undefined;
  private chainId: number;
  private readonly deployment: Deployment;
  private readonly members: readonly DemoMember[];

  constructor(deployment: Deployment, members: readonly DemoMember[]) {
    this.deployment = deployment;
    this.members = members;
    this.chainId = deployment.chainId;
    const kept = localStorage.getItem(CHOSEN_KEY);
    this.chosen = members.find((member) => member.address === kept);
  }

  on(event: string, listener: Listener): this {
    const set = this.listeners.get(event) ?? new Set();
    set.add(listener);
    this.listeners.set(event, set);
    return this;
  }

  removeListener(event: string, listener: Listener): this {
    this.listeners.get(event)?.delete(listener);
    return this;
  }

  request({ method, params = [] }: Request): Promise<unknown> {
    const handler = this.handlers[method];
    return handler === undefined ? this.pass(method, params) : handler(params);
  }

  /** Lets the user take the part of another member. */
  async changeMember(): Promise<void> {
    const member = await ask({ kind: "choose", members: this.members });
    if (member !== undefined) this.become(member);
  }

  private readonly handlers: Record<string, (params: readonly unknown[]) => Promise<unknown>> = {
    eth_chainId: async () => numberToHex(this.chainId),
    eth_accounts: async () => (this.chosen === undefined ? [] : [this.chosen.address]),
    eth_requestAccounts: () => this.choose(),
    wallet_requestPermissions: async () => {
      const accounts = await this.choose();
      return [
        {
          parentCapability: "eth_accounts",
          caveats: [{ type: "restrictReturnedAccounts", value: accounts }],
        },
      ];
    },
    wallet_getPermissions: async () =>
      this.chosen === undefined ? [] : [{ parentCapability: "eth_accounts" }],
    wallet_revokePermissions: async () => {
      this.chosen = undefined;
      localStorage.removeItem(CHOSEN_KEY);
      return null;
    },
    wallet_switchEthereumChain: async ([wanted]) => {
      const { chainId } = wanted as { chainId: `0x${string}` };
      if (Number(chainId) !== this.deployment.chainId)
        throw new WalletError(4902, "The demo wallet knows this computer's chain only.");
      this.chainId = Number(chainId);
      this.emit("chainChanged", chainId);
      return null;
    },
    eth_sendTransaction: ([request]) => this.send(request as TransactionRequest),
    eth_signTypedData_v4: ([address, data]) => this.signTypedData(String(address), data),
    personal_sign: ([message, address]) => this.signMessage(message, String(address)),
  };

  private async choose(): Promise<readonly string[]> {
    const member = await ask({ kind: "choose", members: this.members });
    if (member === undefined) throw rejected();
    this.become(member);
    return [member.address];
  }

  private become(member: DemoMember): void {
    this.chosen = member;
    localStorage.setItem(CHOSEN_KEY, member.address);
    this.emit("accountsChanged", [member.address]);
  }

  private signer(address: string | undefined): DemoMember {
    const member = this.members.find(
      (candidate) => candidate.address.toLowerCase() === address?.toLowerCase(),
    );
    if (member === undefined || member.address !== this.chosen?.address)
      throw new WalletError(4100, "The demo wallet does not speak for that account.");
    return member;
  }

  private async confirm(
    member: DemoMember,
    title: string,
    facts: readonly { term: string; value: string }[],
  ): Promise<void> {
    if ((await ask({ kind: "confirm", member, title, facts })) === undefined) throw rejected();
  }

  private async send(request: TransactionRequest): Promise<unknown> {
    const member = this.signer(request.from);
    await this.confirm(member, "Send a transaction", factsOfTransaction(request, this.deployment));
    const account = privateKeyToAccount(member.privateKey);
    const prepared = await prepareTransactionRequest(clientFor(this.deployment), {
      account,
      to: request.to ?? null,
      data: request.data ?? request.input ?? "0x",
      value: BigInt(request.value ?? 0),
      ...(request.gas === undefined ? {} : { gas: BigInt(request.gas) }),
    });
    const signed = await account.signTransaction({
      ...prepared,
      chainId: this.deployment.chainId,
    } as Parameters<typeof account.signTransaction>[0]);
    return this.pass("eth_sendRawTransaction", [signed]);
  }

  private async signTypedData(address: string, data: unknown): Promise<unknown> {
    const member = this.signer(address);
    const typed = (typeof data === "string" ? JSON.parse(data) : data) as Parameters<
      ReturnType<typeof privateKeyToAccount>["signTypedData"]
    >[0];
    await this.confirm(member, "Sign a ballot or a message", factsOfTypedData(typed));
    return privateKeyToAccount(member.privateKey).signTypedData(typed);
  }

  private async signMessage(message: unknown, address: string): Promise<unknown> {
    const member = this.signer(address);
    const raw = isHex(message) ? message : undefined;
    await this.confirm(member, "Sign a message", [
      { term: "Message", value: raw === undefined ? String(message) : bytesToString(hexToBytes(raw)) },
    ]);
    return privateKeyToAccount(member.privateKey).signMessage({
      message: raw === undefined ? String(message) : { raw },
    });
  }

  private pass(method: string, params: readonly unknown[]): Promise<unknown> {
    return (clientFor(this.deployment).request as (call: Request) => Promise<unknown>)({ method, params });
  }

  private emit(event: string, value: unknown): void {
    for (const listener of this.listeners.get(event) ?? []) listener(value);
  }
}

let wallet: Promise<DemoWallet | undefined> | undefined;

async function readMembers(): Promise<readonly DemoMember[]> {
  const response = await fetch(`${siteBase()}deployments/demo-wallet.json`, { cache: "no-cache" });
  if (!response.ok) return [];
  const { members } = (await response.json()) as { members: DemoMember[] };
  return members;
}

/** Announces the wallet by EIP-6963, once. Without sample members there is nothing to announce. */
export function announceDemoWallet(deployment: Deployment): Promise<DemoWallet | undefined> {
  wallet ??= readMembers()
    .then((members) => {
      if (members.length === 0) return undefined;
      const provider = new DemoWallet(deployment, members);
      const info = {
        uuid: crypto.randomUUID(),
        name: "Demo wallet (sample members, this computer only)",
        icon: ICON,
        rdns: `local.${LOCAL_MARKER}`,
      };
      const detail = Object.freeze({ info, provider });
      const announceIt = () => window.dispatchEvent(new CustomEvent("eip6963:announceProvider", { detail }));
      window.addEventListener("eip6963:requestProvider", announceIt);
      announceIt();
      return provider;
    })
    .catch(() => undefined);
  return wallet;
}
