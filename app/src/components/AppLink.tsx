"use client";
import type { MouseEvent, ReactNode } from "react";
import type { Query } from "../lib/href.ts";
import { comeNear } from "../lib/near.ts";
import { navigate, useHref } from "../lib/router.ts";
import type { PageName } from "../lib/routes.ts";

type AppLinkProps = {
  page: PageName;
  query?: Query | undefined;
  /** Filters and the like, added to the query. */
  extra?: Record<string, string>;
  hash?: string;
  children: ReactNode;
  className?: string | undefined;
  current?: boolean;
  label?: string;
  onFollow?: () => void;
};

/** A link to a page of this site: a real address that can be copied, followed without loading everything again. */
export function AppLink({
  page,
  query,
  extra,
  hash,
  children,
  className,
  current,
  label,
  onFollow,
}: AppLinkProps) {
  const href = useHref();
  const address = href(page, query, extra) + (hash === undefined ? "" : `#${hash}`);
  function follow(event: MouseEvent<HTMLAnchorElement>) {
    onFollow?.();
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    navigate(address);
  }
  return (
    <a
      href={address}
      className={className}
      aria-current={current === true ? "page" : undefined}
      aria-label={label}
      onClick={follow}
      onPointerEnter={() => comeNear(page)}
      onFocus={() => comeNear(page)}
    >
      {children}
    </a>
  );
}
