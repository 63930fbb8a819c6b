"use client";
import type { Deployment } from "@commonweight/sdk/chain";
import { useSyncExternalStore } from "react";
import type { Address } from "viem";

/** A wallet that this browser offers. */
export type WalletChoice = { id: string; name: string; icon: string | undefined };

export type WalletState = {
  /** "unknown" until the wallet code has loaded; pages show what needs no wallet meanwhile. */
  status: "unknown" | "disconnected" | "connecting" | "connected";
  address: Address | undefined;
  /** The chain that the wallet is on, which may not be the page's. */
  chainId: number | undefined;
  walletName: string | undefined;
  choices: readonly WalletChoice[];
  /** The connect dialog. */
  dialogOpen: boolean;
};

const before: WalletState = {
  status: "unknown",
  address: undefined,
  chainId: undefined,
  walletName: undefined,
  choices: [],
  dialogOpen: false,
};

let state = before;
const listeners = new Set<() => void>();

export function setWallet(change: Partial<WalletState>): void {
  state = { ...state, ...change };
  for (const listener of listeners) listener();
}

export function walletNow(): WalletState {
  return state;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The wallet as it stands. Reading it loads no wallet code. */
export function useWallet(): WalletState {
  return useSyncExternalStore(subscribe, walletNow, () => before);
}

export function openConnectDialog(): void {
  setWallet({ dialogOpen: true });
  void walletEngine();
}

export function closeConnectDialog(): void {
  setWallet({ dialogOpen: false });
}

type Engine = import("./engine.ts").Engine;

let resolveDeployments: (deployments: readonly Deployment[]) => void = () => {};
const deploymentsRead = new Promise<readonly Deployment[]>((resolve) => {
  resolveDeployments = resolve;
});
let prepare: Promise<unknown> = Promise.resolve();
let engine: Promise<Engine> | undefined;

/** Tells the wallet code which chains there are. `ready` delays it, for a wallet that announces itself late. */
export function provideDeployments(deployments: readonly Deployment[], ready: Promise<unknown>): void {
  prepare = ready;
  resolveDeployments(deployments);
}

/** Loads the wallet code once: after the page is idle, or when it is first needed. */
export function walletEngine(): Promise<Engine> {
  engine ??= Promise.all([import("./engine.ts"), deploymentsRead]).then(
    async ([{ startEngine }, deployments]) => {
      await prepare;
      return startEngine(deployments);
    },
  );
  return engine;
}
