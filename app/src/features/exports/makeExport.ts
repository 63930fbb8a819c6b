import { bundle, findFormat, readEdition, zip } from "@commonweight/sdk/exports";
import { clientFor } from "../../lib/chain.ts";
import type { Subject } from "../../lib/subject.ts";
import type { Wanted } from "./wanted.ts";

/** `block` is the last one whose events are in it. */
export type MadeFile = { name: string; bytes: Uint8Array<ArrayBuffer>; type: string; block: number };

/**
 * What `cw export` writes of the newest block, byte for byte: the events are read anew, so that nothing that this browser
 * keeps has a part in it.
 */
export async function makeExport({ deployment, stewardship }: Subject, wanted: Wanted): Promise<MadeFile> {
  const client = clientFor(deployment);
  const edition = await readEdition({ client, deployment, stewardship });
  const block = edition.block.number;
  if (!("format" in wanted)) {
    const bytes = zip(bundle({ edition, subject: wanted.subject }));
    return {
      name: `commonweight-${deployment.chainId}-${block}.zip`,
      bytes: owned(bytes),
      type: "application/zip",
      block,
    };
  }
  const format = findFormat(wanted.format);
  if (format === undefined) throw new Error(`There is no format ${wanted.format}`);
  const path = format.path(wanted.subject);
  const file = bundle({ edition, subject: wanted.subject }).find((each) => each.path === path);
  if (file === undefined) throw new Error(`The export lacks ${path}`);
  return {
    name: path.slice(path.lastIndexOf("/") + 1),
    bytes: owned(file.bytes),
    type: format.mediaType,
    block,
  };
}

/** A copy in memory of its own, which is what a Blob takes. */
function owned(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
