"use client";
import { lazy, Suspense } from "react";
import { Disclosure, Skeleton } from "../../../components/index.ts";

import type { SignOnlyProps } from "./SignOnly.tsx";

const SignOnly = lazy(() => import("./SignOnly.tsx").then((m) => ({ default: m.SignOnly })));

/** Another way to vote, for who has no ether. Its code is loaded when it is opened. */
export function SignInstead(props: SignOnlyProps) {
  return (
    <Disclosure bare late summary="Sign without sending: somebody else can relay it">
      <Suspense fallback={<Skeleton height="8rem" />}>
        <SignOnly key={props.account} {...props} />
      </Suspense>
    </Disclosure>
  );
}
