import { type ContractError, describeContractError } from "@commonweight/sdk/chain";

export function Words({ error, meaning }: { error: ContractError; meaning: boolean }) {
  const { what, means } = describeContractError(error.name, error.args);
  return meaning ? `${what} ${means}` : what;
}
