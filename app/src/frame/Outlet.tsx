"use client";
import {
  type ComponentType,
  type LazyExoticComponent,
  lazy,
  type ReactNode,
  Suspense,
  useState,
} from "react";
import { ErrorBoundary } from "../components/ErrorBoundary.tsx";
import { PageHeading } from "../components/PageHeading.tsx";
import { SkeletonLines } from "../components/Skeleton.tsx";
import { usePlace } from "../lib/router.ts";
import { type PageName, routes } from "../lib/routes.ts";
import { NotFound } from "./NotFound.tsx";
import { loadPage } from "./pages.ts";

const pages = new Map<PageName, LazyExoticComponent<ComponentType>>();

function pageOf(name: PageName): LazyExoticComponent<ComponentType> {
  let page = pages.get(name);
  if (page === undefined) {
    page = lazy(() => loadPage(name));
    pages.set(name, page);
  }
  return page;
}

/** Shows the page that was opened, prerendered, and then every page that the reader moves to. */
export function Outlet({ children }: { children: ReactNode }) {
  const place = usePlace();
  const [opened, setOpened] = useState<PageName | undefined>();
  if (place === undefined) return children;
  if (opened === undefined && place.page !== undefined) setOpened(place.page);
  const name = place.page;
  if (name === undefined) return <NotFound />;
  if (name === (opened ?? name)) return <ErrorBoundary what="this page">{children}</ErrorBoundary>;
  const Page = pageOf(name);
  return (
    <ErrorBoundary key={name} what="this page">
      <Suspense fallback={<PageLoading name={name} />}>
        <Page />
      </Suspense>
    </ErrorBoundary>
  );
}

function PageLoading({ name }: { name: PageName }) {
  return (
    <>
      <PageHeading title={routes[name].title} standIn />
      <SkeletonLines what="the page" />
    </>
  );
}
