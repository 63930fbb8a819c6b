import { type Hex, hexToBytes } from "viem";

const forbidden: Readonly<Record<number, string>> = {
  242: "CALLCODE",
  244: "DELEGATECALL",
  255: "SELFDESTRUCT",
};

/** Instructions in a contract's code that could run, replace or destroy it on somebody else's word. */
export function forbiddenOpcodes(code: Hex): string[] {
  const bytes = hexToBytes(code);
  const end = bytes.length - metadataLength(bytes);
  const found: string[] = [];
  for (let at = 0; at < end; at += 1 + pushed(bytes[at] ?? 0)) {
    const name = forbidden[bytes[at] ?? 0];
    if (name) found.push(`${name} at ${at}`);
  }
  return found;
}

/** The compiler's metadata at the end, whose length stands in the last two bytes. */
function metadataLength(bytes: Uint8Array): number {
  return 2 + 256 * (bytes.at(-2) ?? 0) + (bytes.at(-1) ?? 0);
}

/** How many bytes of data follow an instruction. */
function pushed(opcode: number): number {
  return opcode >= 0x60 && opcode <= 0x7f ? opcode - 0x5f : 0;
}
