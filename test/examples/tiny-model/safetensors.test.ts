import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { HERE, readFolder, readRunFile } from "../../../examples/tiny-model/record/folder.ts";
import { ExampleError } from "../../../examples/tiny-model/src/config.ts";
import {
  readSafetensors,
  type Tensor,
  writeSafetensors,
} from "../../../examples/tiny-model/src/safetensors.ts";
import { readState } from "../../../examples/tiny-model/src/state.ts";

const tensors = fc
  .uniqueArray(
    fc.record({
      name: fc.stringMatching(/^[a-z.]{1,20}$/).filter((name) => name !== "__proto__"),
      values: fc.oneof(fc.float32Array({ maxLength: 9 }), fc.uint32Array({ maxLength: 9 })),
    }),
    { selector: ({ name }) => name, maxLength: 6 },
  )
  .map((list) => list.map(({ name, values }): Tensor => ({ name, values, shape: [1, values.length] })));

/** A file with this header and so many bytes of tensors. */
function file(header: unknown, bytes = 0): Uint8Array {
  const json = new TextEncoder().encode(typeof header === "string" ? header : JSON.stringify(header));
  const made = new Uint8Array(8 + json.length + bytes);
  new DataView(made.buffer).setBigUint64(0, BigInt(json.length), true);
  made.set(json, 8);
  return made;
}

const tensor = (start: number, end: number, shape = [(end - start) / 4]) => ({
  dtype: "F32",
  shape,
  data_offsets: [start, end],
});

describe("A safetensors file", () => {
  it("is read as it was written", () => {
    fc.assert(
      fc.property(tensors, (written) => {
        const bytes = writeSafetensors(written, { format: "test" });
        const [header] = new BigUint64Array(bytes.slice(0, 8).buffer);
        assert.equal(Number(header) % 8, 0, "the tensors begin at a multiple of eight");
        const read = new Map(readSafetensors(bytes).map((it) => [it.name, it]));
        assert.equal(read.size, written.length);
        for (const it of written) assert.deepEqual(read.get(it.name), it);
      }),
    );
  });

  it("lies as the format says: the header's length, the header, the numbers", () => {
    const bytes = writeSafetensors([{ name: "a", shape: [2], values: Float32Array.of(1, -2) }], {
      format: "x",
    });
    const length = Number(new DataView(bytes.buffer).getBigUint64(0, true));
    const header: unknown = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length)));
    assert.deepEqual(header, {
      __metadata__: { format: "x" },
      a: { dtype: "F32", shape: [2], data_offsets: [0, 8] },
    });
    assert.deepEqual([...bytes.subarray(8 + length)], [0, 0, 0x80, 0x3f, 0, 0, 0, 0xc0]);
  });

  const hostile: Record<string, Uint8Array> = {
    "too short": Uint8Array.of(1, 2, 3),
    "a header longer than the file": new Uint8Array(8).fill(255),
    "a header that is no JSON": file("{oops"),
    "a header that is a list": file([]),
    "a header that begins with a space": file(" {}"),
    "a type of another width": file({ a: { ...tensor(0, 4), dtype: "F64" } }, 4),
    "a gap": file({ a: tensor(0, 4), b: tensor(8, 12) }, 12),
    "an overlap": file({ a: tensor(0, 8), b: tensor(4, 12) }, 12),
    "bytes beyond the end": file({ a: tensor(0, 400) }, 4),
    "bytes after the last tensor": file({ a: tensor(0, 4) }, 8),
    "a shape that needs more": file({ a: tensor(0, 4, [1000000, 1000000]) }, 4),
    "a shape that is no list": file({ a: { ...tensor(0, 4), shape: "1" } }, 4),
    "a negative place": file({ a: tensor(-4, 0) }),
    "an entry that is nothing": file({ a: null }),
  };
  for (const [what, bytes] of Object.entries(hostile))
    it(`is refused with ${what}`, () => {
      assert.throws(() => readSafetensors(bytes), ExampleError);
    });
});

describe("A checkpoint", () => {
  const { shape } = readFolder(HERE);

  it("is refused where it is the weights alone", () => {
    const weights = readRunFile(HERE, "model/model.safetensors");
    assert(weights);
    assert.throws(() => readState(shape, weights), /no tensor "adam\.first\.embedding\.weight"|generator/);
  });

  it("is refused for a model of another shape", () => {
    const state = readRunFile(HERE, "checkpoints/1/state.safetensors");
    assert(state);
    assert.equal(readState(shape, state).step, 6000);
    assert.throws(
      () => readState({ ...shape, hidden: 8 }, state),
      /no tensor "hidden\.weight" of the right shape/,
    );
  });
});
