import type { Page } from "@playwright/test";

/** Where a page may get things from: its own site (with a slash at the end) and the chain's endpoint. */
export interface Own {
  readonly site: string;
  readonly rpc: string;
}

/** What a page asked for since it was watched. */
export class Traffic {
  /** Files of the site, as paths below its root. */
  readonly files = new Set<string>();
  /** The methods of each request to the chain; a batch is one request. */
  readonly questions: string[][] = [];
  /** Hosts that are neither the site's own nor the chain's. */
  readonly strangers = new Set<string>();

  #stopped = false;

  constructor(page: Page, { site, rpc }: Own) {
    const chain = new URL(rpc).origin;
    page.on("request", (request) => {
      if (this.#stopped) return;
      const { protocol, origin, host, pathname } = new URL(request.url());
      if (!protocol.startsWith("http") && !protocol.startsWith("ws")) return;
      if (origin === chain) {
        if (request.method() === "POST") this.questions.push(methodsIn(request.postData() ?? ""));
      } else if (request.url().startsWith(site))
        this.files.add(pathname.slice(new URL(site).pathname.length));
      else this.strangers.add(host);
    });
  }

  /** What the page asks for from now on is no longer noted. */
  stop(): void {
    this.#stopped = true;
  }

  /** Scripts that were asked for so far, arrived or not. */
  get scripts(): readonly string[] {
    return [...this.files].filter((file) => file.endsWith(".js"));
  }
}

/** Each with its first parameter's function, where it calls a contract. */
function methodsIn(body: string): string[] {
  type Asked = { method: string; params?: readonly { data?: string }[] };
  const asked = JSON.parse(body) as Asked | Asked[];
  return [asked].flat().map(({ method, params = [] }) => {
    return method === "eth_call" ? `eth_call ${params[0]?.data?.slice(0, 10)}` : method;
  });
}
