"use client";
import { PageHeading, SkeletonLines } from "../../components/index.ts";

export function TransactionPage() {
  return (
    <>
      <PageHeading
        title="Transaction"
        lede="What was sent, what the contracts did with it, and in which block."
      />
      <SkeletonLines lines={8} what="the transaction" />
    </>
  );
}
