"use client";
import {
  type ContributionRequest,
  toRequestCode,
  writeContributionRequest,
} from "@commonweight/sdk/requests";
import { Button, Callout, CopyButton } from "../../components/index.ts";
import { useHref } from "../../lib/router.ts";
import style from "./Join.module.css";

/** A finished request: as a file, and as a link where it is short enough. */
export function Finished({ request }: { request: ContributionRequest }) {
  const href = useHref();
  const code = toRequestCode(request);
  const page = href("join", { chain: request.chainId, dao: request.governor });
  const link = code === undefined ? undefined : new URL(`${page}#request=${code}`, window.location.href).href;
  function save() {
    const anchor = document.createElement("a");
    const bytes = new Blob([writeContributionRequest(request)], { type: "application/json" });
    anchor.href = URL.createObjectURL(bytes);
    anchor.download = "contribution-request.json";
    anchor.click();
    URL.revokeObjectURL(anchor.href);
  }
  return (
    <div role="status">
      <Callout
        title="The request is ready: send it to any member who can propose."
        todo="The member opens it here, reads it, and makes a proposal of it in one click."
        actions={
          <span className={style.tools}>
            <Button onClick={save}>Save it as a file</Button>
          </span>
        }
      >
        {link === undefined ? (
          <p>It is too long for a link: send the file.</p>
        ) : (
          <p className={style.link}>
            Or send the link: <a href={link}>Link to this request</a>{" "}
            <CopyButton text={link} what="the link" />
          </p>
        )}
      </Callout>
    </div>
  );
}
