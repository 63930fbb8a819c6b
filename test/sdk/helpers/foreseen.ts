import assert from "node:assert/strict";
import type { History } from "@commonweight/sdk/history";

/** The simulated history has no places in the chain, but else it is the real one. */
export function assertForeseen(foreseen: History, real: History): void {
  const bare = (part: unknown) =>
    JSON.parse(
      JSON.stringify(part, (key, value: unknown) =>
        key === "source" || key === "proposalId"
          ? undefined
          : typeof value === "bigint"
            ? String(value)
            : value,
      ),
    );
  assert.deepEqual(bare(foreseen.models), bare(real.models));
  assert.deepEqual(bare(foreseen.catalogue), bare(real.catalogue));
  assert.deepEqual(bare(foreseen.treasury.limits), bare(real.treasury.limits));
  assert.deepEqual(bare(foreseen.settings), bare(real.settings));
  assert.deepEqual(bare(foreseen.classes), bare(real.classes));
  assert.equal(foreseen.supply, real.supply);
  assert.deepEqual(
    bare(Object.values(foreseen.runs).map(({ specHash, funded, refunded }) => [specHash, funded, refunded])),
    bare(Object.values(real.runs).map(({ specHash, funded, refunded }) => [specHash, funded, refunded])),
  );
}
