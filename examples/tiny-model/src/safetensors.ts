import { ExampleError } from "./config.ts";

/**
 * The safetensors format (https://github.com/huggingface/safetensors): the header's length as 8 bytes, little-endian; the header,
 * JSON that names each tensor's type, shape and bytes; then the tensors without gaps, little-endian, rows first.
 */
export interface Tensor {
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: Float32Array | Uint32Array;
}

/** What the reference reader accepts at most. Bytes. */
const MAX_HEADER = 100_000_000;
const WORD = 4;

interface Entry {
  readonly name: string;
  readonly dtype: "F32" | "U32";
  readonly shape: readonly number[];
  readonly start: number;
  readonly end: number;
}

export function writeSafetensors(
  tensors: readonly Tensor[],
  metadata: Readonly<Record<string, string>>,
): Uint8Array {
  const header: Record<string, unknown> = { __metadata__: metadata };
  let end = 0;
  for (const { name, shape, values } of tensors) {
    const start = end;
    end += values.length * WORD;
    header[name] = {
      dtype: values instanceof Float32Array ? "F32" : "U32",
      shape,
      data_offsets: [start, end],
    };
  }
  const text = JSON.stringify(header);
  // Spaces, so that the tensors begin at a multiple of eight.
  const json = new TextEncoder().encode(text.padEnd(text.length + ((8 - (text.length % 8)) % 8)));
  const bytes = new Uint8Array(8 + json.length + end);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(0, BigInt(json.length), true);
  bytes.set(json, 8);
  let offset = 8 + json.length;
  for (const { values } of tensors)
    for (const value of values) {
      if (values instanceof Float32Array) view.setFloat32(offset, value, true);
      else view.setUint32(offset, value, true);
      offset += WORD;
    }
  return bytes;
}

/** Reads 32-bit tensors. Throws {@link ExampleError} for a file that breaks the format. */
export function readSafetensors(bytes: Uint8Array): Tensor[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8) throw broken("it is too short");
  const length = view.getBigUint64(0, true);
  if (length > MAX_HEADER || Number(length) > bytes.length - 8) throw broken("its header does not fit");
  const begin = 8 + Number(length);
  const entries = readHeader(bytes.subarray(8, begin));
  let expected = 0;
  const tensors = entries.map(({ name, dtype, shape, start, end }): Tensor => {
    if (start !== expected) throw broken(`"${name}" leaves a gap or overlaps`);
    expected = end;
    if (begin + end > bytes.length) throw broken(`"${name}" ends after the file`);
    const count = shape.reduce((product, side) => product * side, 1);
    if (count * WORD !== end - start) throw broken(`"${name}" has not as many bytes as its shape says`);
    const values = dtype === "F32" ? new Float32Array(count) : new Uint32Array(count);
    for (let index = 0; index < count; index++) {
      const offset = begin + start + index * WORD;
      values[index] = dtype === "F32" ? view.getFloat32(offset, true) : view.getUint32(offset, true);
    }
    return { name, shape, values };
  });
  if (begin + expected !== bytes.length) throw broken("it goes on after its tensors");
  return tensors;
}

/** The tensors in the order of their bytes. */
function readHeader(json: Uint8Array): Entry[] {
  let header: unknown;
  try {
    header = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(json));
  } catch (cause) {
    throw broken("its header is no JSON", cause);
  }
  if (typeof header !== "object" || header === null || json[0] !== 0x7b)
    throw broken("its header is no object");
  const { __metadata__: _, ...entries } = header as Record<string, unknown>;
  return Object.entries(entries)
    .map(([name, entry]) => readEntry(name, entry))
    .sort((a, b) => a.start - b.start);
}

function readEntry(name: string, value: unknown): Entry {
  const { dtype, shape, data_offsets: offsets } = (value ?? {}) as Record<string, unknown>;
  if (dtype !== "F32" && dtype !== "U32") throw broken(`"${name}" is of a type that is not used here`);
  if (!isCounts(shape) || !isCounts(offsets)) throw broken(`"${name}" has no proper shape or place`);
  const [start = -1, end = -1] = offsets;
  if (offsets.length !== 2 || end < start) throw broken(`"${name}" has no proper place`);
  return { name, dtype, shape, start, end };
}

function isCounts(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((it) => Number.isSafeInteger(it) && it >= 0);
}

function broken(why: string, cause?: unknown): ExampleError {
  return new ExampleError(`This is no safetensors file of this model: ${why}.`, { cause });
}
