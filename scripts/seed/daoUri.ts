/** ERC-4824's document, within the address itself, so that it needs no host. */
export function sampleDaoUri(name: string, description: string): string {
  return daoUri(
    name,
    `Sample: real datasets, licences and budgets; invented members, votes and run. ${description}`,
  );
}

/** @param description Says itself what in the stewardship is real. */
export function daoUri(name: string, description: string): string {
  const document = {
    "@context": "https://www.daostar.org/schemas",
    type: "DAO",
    name,
    description,
  };
  return `data:application/json,${encodeURIComponent(JSON.stringify(document))}`;
}
