import { concat, type Hex, numberToHex, size, slice } from "viem";

/** The most code that a contract can have, in bytes (EIP-170), less the zero byte before a piece. */
const MAX_PIECE = 24_576 - 1;

/** Cuts creation code into pieces of which each fits into a store (contracts/plurality/CodeStores.sol). */
export function piecesOf(code: Hex): Hex[] {
  const starts = Array.from({ length: Math.ceil(size(code) / MAX_PIECE) }, (_, index) => index * MAX_PIECE);
  return starts.map((start) => slice(code, start, Math.min(start + MAX_PIECE, size(code))));
}

/**
 * The creation code of a store: it returns what follows itself, which is a zero byte and the piece. Its instructions are
 * PUSH2 length, DUP1, PUSH1 10, RETURNDATASIZE (zero), CODECOPY, RETURNDATASIZE, RETURN.
 */
export function storeCreationCode(piece: Hex): Hex {
  const runtime = concat(["0x00", piece]);
  return concat(["0x61", numberToHex(size(runtime), { size: 2 }), "0x80600a3d393df3", runtime]);
}
