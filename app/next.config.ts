import path from "node:path";
import type { NextConfig } from "next";

/** A page file named `page.local.tsx` is a page of local builds only. */
const local = process.env.NEXT_PUBLIC_LOCAL_CHAIN === "1";

const config: NextConfig = {
  output: "export",
  // With a static export this is the folder of the finished files; scripts/build-site.ts names a staging folder.
  distDir: process.env.COMMONWEIGHT_STAGING ?? "out",
  pageExtensions: local ? ["tsx", "local.tsx"] : ["tsx"],
  trailingSlash: true,
  images: { unoptimized: true },
  reactStrictMode: true,
  // Types are a check of their own (`npm test -- types`); a start should not wait for it.
  typescript: { ignoreBuildErrors: true },
  transpilePackages: ["@commonweight/sdk"],
  productionBrowserSourceMaps: process.env.MAPS === "1",
  experimental: {
    // A small part that several pages share becomes a file of its own sooner than a copy in each: the bytes that a reader
    // loads count for more here than requests. Both are bytes of source, about five times what is sent.
    turbopackChunking: { requestCost: 20_000, minChunkSize: 20_000 },
  },
  turbopack: { root: path.resolve(import.meta.dirname, "..") },
};

export default config;
