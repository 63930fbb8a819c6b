/** Runs one long piece of work, saying what it is, that it is still running, and how long it took. */
export async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const seconds = () => `${((performance.now() - start) / 1000).toFixed(1)} s`;
  console.log(`${title} ...`);
  const beat = setInterval(() => console.log(`  ${title}: still at it (${seconds()})`), 10_000);
  try {
    const result = await work();
    console.log(`  ${title}: done in ${seconds()}`);
    return result;
  } finally {
    clearInterval(beat);
  }
}
