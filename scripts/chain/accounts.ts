import { type HDAccount, mnemonicToAccount } from "viem/accounts";

/** The chain id of the local chain. Our own, so that no wallet mistakes it for another development chain. */
export const LOCAL_CHAIN_ID = 262626;

/** A mnemonic that everybody knows: whoever holds it holds nothing but pretend ETH on local chains. */
const PUBLIC_TEST_MNEMONIC = "test test test test test test test test test test test junk";

/** What each local account owns in the genesis block, in wei. */
export const GENESIS_BALANCE = 10_000n * 10n ** 18n;

const ACCOUNT_COUNT = 20;

/** The twenty rich accounts of the local chain (path m/44'/60'/0'/0/i). None of them is unlocked on the node. */
export const LOCAL_ACCOUNTS: readonly HDAccount[] = Array.from({ length: ACCOUNT_COUNT }, (_, addressIndex) =>
  mnemonicToAccount(PUBLIC_TEST_MNEMONIC, { addressIndex }),
);
