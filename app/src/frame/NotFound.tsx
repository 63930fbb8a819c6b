"use client";
import { LinkButton } from "../components/Button.tsx";
import { PageHeading } from "../components/PageHeading.tsx";

export function NotFound() {
  return (
    <>
      <PageHeading
        title="There is no page at this address"
        lede="The address may have been copied in part, or belong to another copy of the site."
      />
      <LinkButton page="home">Open the front page</LinkButton>
    </>
  );
}
