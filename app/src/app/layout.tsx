import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import "../design/fonts.css";
import "../design/tokens.css";
import "../design/base.css";

export const metadata: Metadata = {
  title: { default: "Commonweight", template: "%s · Commonweight" },
  description:
    "A public, forkable ledger of open models: what they are made of, under which terms, who paid, who decided.",
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf7f0" },
    { media: "(prefers-color-scheme: dark)", color: "#14181d" },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" suppressHydrationWarning>
      <body>{children}</body>
    </html>
  );
}
