import type { HashProgress } from "@commonweight/sdk/manifests";
import { printable } from "../lib/printable.ts";

/** Between two lines, in milliseconds. */
const PACE = 500;

/** Writes how far the hashing has come: one line that is overwritten on a terminal, nothing elsewhere. */
export function progressLine(stream: { isTTY?: boolean; write(text: string): unknown }) {
  let last = 0;
  let shown = false;
  return {
    show({ bytes, bytesDone, path }: HashProgress) {
      if (!stream.isTTY || performance.now() - last < PACE) return;
      last = performance.now();
      shown = true;
      const share = bytes === 0 ? 100 : Math.floor((100 * bytesDone) / bytes);
      stream.write(`\r\u001b[2K${share} %  ${printable(path)}`);
    },
    end() {
      if (shown) stream.write("\r\u001b[2K");
    },
  };
}
