import type { Deployment } from "@commonweight/sdk/chain";
import type { Account, Chain, Client, Transport } from "viem";
import { createConfig, injected } from "wagmi";
import {
  connect,
  disconnect,
  getConnection,
  getConnectorClient,
  reconnect,
  switchChain,
  watchConnection,
  watchConnectors,
} from "wagmi/actions";
import { chainOf, transportFor } from "../../lib/chain.ts";
import { setWallet, type WalletChoice } from "./store.ts";

/** The wallet code proper, loaded late. Wallets are found by EIP-6963, and at window.ethereum when none announces itself. */
export type Engine = {
  connect: (choiceId: string) => Promise<void>;
  disconnect: () => Promise<void>;
  /** Asks the wallet to change its network; one that it doesn't know is offered to it first. */
  switchChain: (chainId: number) => Promise<void>;
  /** The connected wallet, pinned to a chain. Throws when the wallet is on another. */
  client: (chainId: number) => Promise<Client<Transport, Chain, Account>>;
};

function configFor(deployments: readonly Deployment[]) {
  const [first, ...others] = deployments.map(chainOf);
  if (first === undefined) throw new Error("no chain to connect to");
  return createConfig({
    chains: [first, ...others],
    connectors: [injected()],
    multiInjectedProviderDiscovery: true,
    transports: Object.fromEntries(deployments.map((d) => [d.chainId, transportFor(d)])),
  });
}

type Config = ReturnType<typeof configFor>;

const GENERIC = "injected";

function choicesOf(config: Config): WalletChoice[] {
  const announced = config.connectors.filter((connector) => connector.id !== GENERIC);
  const generic = config.connectors.filter((connector) => connector.id === GENERIC);
  const shown = announced.length === 0 && "ethereum" in window ? generic : announced;
  return shown.map(({ id, name, icon }) => ({
    id,
    name: id === GENERIC ? "This browser's wallet" : name,
    icon: icon?.trim().startsWith("data:image/") ? icon.trim() : undefined,
  }));
}

export async function startEngine(deployments: readonly Deployment[]): Promise<Engine> {
  const config = configFor(deployments);
  const publish = () => {
    const now = getConnection(config);
    setWallet({
      status: now.status === "reconnecting" ? "connecting" : now.status,
      address: now.address,
      chainId: now.chainId,
      walletName: now.connector?.name,
    });
  };
  watchConnection(config, { onChange: publish });
  watchConnectors(config, { onChange: () => setWallet({ choices: choicesOf(config) }) });
  setWallet({ choices: choicesOf(config) });
  await reconnect(config).catch(() => []);
  publish();
  return {
    async connect(choiceId) {
      const connector = config.connectors.find((candidate) => candidate.id === choiceId);
      if (connector === undefined) throw new Error(`no wallet ${choiceId}`);
      await connect(config, { connector });
    },
    async disconnect() {
      await disconnect(config);
    },
    async switchChain(chainId) {
      await switchChain(config, { chainId });
    },
    client: (chainId) => getConnectorClient(config, { chainId }),
  };
}
