import { PageHeading, SkeletonLines } from "../../components/index.ts";

/** Holds the place of whatever the page will show. */
export function Loading() {
  return (
    <>
      <PageHeading title="Leaving" standIn />
      <SkeletonLines lines={10} height="1.75rem" what="the forks" />
    </>
  );
}
