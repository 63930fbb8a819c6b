export { openConnectDialog, useWallet, type WalletState } from "./store.ts";
export { WalletButton } from "./WalletButton.tsx";
export { WrongNetwork } from "./WrongNetwork.tsx";
