import { bundle, findFormat, readEdition, zip } from "@commonweight/sdk/exports";
import { clientFor } from "../../lib/chain.ts";
import type { Subject } from "../../lib/subject.ts";
import type { Wanted } from "./wanted.ts";

export type MadeFile = { name: string; bytes: Uint8Array<ArrayBuffer>; type: string };

/**
 * What `cw export` writes at the same block, byte for byte: the events are read anew, so that nothing that this browser
 * keeps has a part in it.
 */
export async function makeExport(
  { deployment, stewardship }: Subject,
  wanted: Wanted,
  block: number,
): Promise<MadeFile> {
  const client = clientFor(deployment);
  const edition = await readEdition({ client, deployment, stewardship, block });
  if (!("format" in wanted)) {
    const bytes = zip(bundle({ edition, subject: wanted.subject }));
    return {
      name: `commonweight-${deployment.chainId}-${block}.zip`,
      bytes: owned(bytes),
      type: "application/zip",
    };
  }
  const format = findFormat(wanted.format);
  if (format === undefined) throw new Error(`There is no format ${wanted.format}`);
  const path = format.path(wanted.subject);
  const file = bundle({ edition, subject: wanted.subject }).find((each) => each.path === path);
  if (file === undefined) throw new Error(`The export lacks ${path}`);
  return { name: path.slice(path.lastIndexOf("/") + 1), bytes: owned(file.bytes), type: format.mediaType };
}

/** A copy in memory of its own, which is what a Blob takes. */
function owned(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
