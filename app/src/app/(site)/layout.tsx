import type { ReactNode } from "react";
import { Frame } from "../../frame/Frame.tsx";

export default function SiteLayout({ children }: { children: ReactNode }) {
  return <Frame>{children}</Frame>;
}
