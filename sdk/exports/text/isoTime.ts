/** A moment in UTC, the same in every locale: "2026-12-04 17:00:00 UTC". Seconds since 1970. */
export function isoTime(timestamp: number): string {
  const date = new Date(timestamp * 1000);
  if (Number.isNaN(date.getTime())) return `the timestamp ${timestamp}`;
  return `${date.toISOString().slice(0, 19).replace("T", " ")} UTC`;
}
