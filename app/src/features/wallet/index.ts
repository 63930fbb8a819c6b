export { openConnectDialog, useWallet } from "./store.ts";
export { WalletButton } from "./WalletButton.tsx";
export { WrongNetwork } from "./WrongNetwork.tsx";
