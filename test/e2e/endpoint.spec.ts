import { expect, type Page, pageUrl, stewardshipNamed, test } from "./support/fixtures.ts";
import { settled } from "./support/soundness.ts";
import type { Stage } from "./support/stage-process.ts";

/* The site says what it can't know: when the chain does not answer, and when it is another one that does. */

test.use({ act: "endpoint", expectedLog: /net::ERR_FAILED/ });

const OPEN = 24;
const ANOTHER_FIRST_BLOCK = `0x${"77".repeat(32)}`;

/** The head is asked for every few seconds, and once more before it is given up. */
const NOTICED = { timeout: 15_000 };

interface Question {
  readonly id: number;
  readonly method: string;
  readonly params?: readonly unknown[];
}

interface Answer {
  readonly id: number;
  readonly result?: object;
}

function at(stage: Stage, page: string, more: Record<string, unknown> = {}): string {
  return pageUrl(stage, page, { dao: stewardshipNamed(stage, "Heron").governor, ...more });
}

function isRpc(stage: Stage) {
  const { origin } = new URL(stage.rpc);
  return (url: URL) => url.origin === origin;
}

async function stopAnswering(page: Page, stage: Stage): Promise<void> {
  await page.route(isRpc(stage), (route) => route.abort());
}

async function answerAgain(page: Page): Promise<void> {
  await page.unrouteAll({ behavior: "wait" });
}

/** Serves the same answers under another first block, as a chain begun anew with the same contracts would. */
async function serveAnotherChain(page: Page, stage: Stage): Promise<void> {
  await page.route(isRpc(stage), async (route) => {
    const asked: Question | Question[] = route.request().postDataJSON();
    const response = await route.fetch();
    const answered: Answer | Answer[] = await response.json();
    const first = [asked]
      .flat()
      .filter(({ method, params }) => method === "eth_getBlockByNumber" && params?.[0] === "0x0")
      .map(({ id }) => id);
    const change = (answer: Answer): Answer =>
      first.includes(answer.id)
        ? { ...answer, result: { ...answer.result, hash: ANOTHER_FIRST_BLOCK } }
        : answer;
    await route.fulfill({
      response,
      json: Array.isArray(answered) ? answered.map(change) : change(answered),
    });
  });
}

/** Leaves a record of Heron in this browser, as an earlier visit does. */
async function visit(page: Page, stage: Stage): Promise<void> {
  await page.goto(at(stage, "overview"));
  await expect(page.getByRole("main")).toContainText("Heron 1B is made of 8 datasets");
  await expect(page.getByRole("contentinfo")).toContainText(/checked against the chain at block \d+/);
  await settled(page);
}

// A page asks on until it is closed: what is still under way then is nobody's failure.
test.afterEach(({ page }) => page.unrouteAll({ behavior: "ignoreErrors" }));

test("given an open page, when the chain stops answering, then it says so, keeps what it has, and comes back", async ({
  page,
  stage,
}) => {
  await page.goto(at(stage, "proposal", { id: OPEN }));
  const main = page.getByRole("main");
  await expect(main).toContainText("56.47% in favour");
  await settled(page);
  await stopAnswering(page, stage);
  const banner = page.getByRole("banner");
  await expect(banner).toContainText("Local chain does not answer", NOTICED);
  await expect(main).toContainText("56.47% in favour");
  await expect(main).toContainText(/as of block \d+/);

  await page
    .getByRole("navigation", { name: "Parts of this stewardship" })
    .getByRole("link", { name: "Model" })
    .click();
  await expect(main).toContainText("Heron 1B is made of 8 datasets");

  await answerAgain(page);
  await expect(banner).toContainText(/block \d+, /, NOTICED);
  await expect(banner).not.toContainText("does not answer");
});

test("given an earlier visit, when the chain does not answer, then what was kept is shown as not checked, until it is", async ({
  page,
  stage,
}) => {
  await visit(page, stage);
  await stopAnswering(page, stage);
  await page.goto(at(stage, "model"));
  const main = page.getByRole("main");
  await expect(main).toContainText(
    /The chain could not be read just now: this is the record to block \d+\./,
    NOTICED,
  );
  await expect(main).toContainText("Heron 1B is made of 8 datasets");
  await expect(main).toContainText("Check the connection, or choose another RPC address under Settings.");
  await expect(page.getByRole("contentinfo")).toContainText("not yet checked against the chain");

  await answerAgain(page);
  await expect(main).not.toContainText("could not be read just now", NOTICED);
  await expect(page.getByRole("contentinfo")).toContainText(/checked against the chain at block \d+/);
});

test("given a first visit, when the chain does not answer, then the site's index is shown as not checked", async ({
  page,
  stage,
}) => {
  await stopAnswering(page, stage);
  await page.goto(at(stage, "overview"));
  const main = page.getByRole("main");
  await expect(main).toContainText(
    /The chain could not be read just now: this is the record to block \d+\./,
    NOTICED,
  );
  await expect(main).toContainText("Heron 1B is made of 8 datasets");
  await expect(page.getByRole("contentinfo")).toContainText("not yet checked against the chain");
});

test("given a first visit and no index, when the chain does not answer, then the page says so and what to do", async ({
  page,
  stage,
}) => {
  await stopAnswering(page, stage);
  await page.route("**/deployments/index.json", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), indexes: [] } });
  });
  for (const name of ["proposals", "members"]) {
    await page.goto(at(stage, name));
    const problem = page.getByRole("main").getByRole("alert");
    await expect(problem).toContainText("The chain could not be reached.", NOTICED);
    await expect(problem).toContainText("choose another RPC address under Settings");
  }
});

test("given a chain that stays silent, when it is asked again and again, then the page goes on saying so", async ({
  page,
  stage,
}) => {
  await stopAnswering(page, stage);
  await page.goto(at(stage, "tx", { hash: `0x${"12".repeat(32)}` }));
  const problem = page.getByRole("main").getByText("The chain could not be reached.");
  const strip = page.getByRole("banner").getByText("Local chain does not answer");
  await expect(problem).toBeVisible(NOTICED);
  await expect(strip).toBeVisible(NOTICED);
  for (let attempt = 0; attempt < 4; attempt++) {
    await page.waitForEvent("requestfailed");
    expect(await problem.isVisible(), "the page still says so").toBe(true);
    expect(await strip.isVisible(), "the strip still says so").toBe(true);
  }
});

const SAYS = "The node that answers serves another chain than this site was set up for.";

for (const { title, name, query } of [
  { title: "the overview", name: "overview", query: {} },
  { title: "a proposal", name: "proposal", query: { id: OPEN } },
  { title: "the model", name: "model", query: {} },
  { title: "a run", name: "run", query: { id: 1 } },
  { title: "a transaction", name: "tx", query: { hash: `0x${"12".repeat(32)}` } },
])
  test(`given an endpoint of another chain, when ${title} opens, then it says so and shows nothing of it`, async ({
    page,
    stage,
  }) => {
    await serveAnotherChain(page, stage);
    await page.goto(at(stage, name, query));
    await expect(page.getByRole("banner")).toContainText("is another chain than this site was set up for");
    const main = page.getByRole("main");
    await expect(main).toContainText(SAYS);
    await expect(main).toContainText(`block 0 is ${ANOTHER_FIRST_BLOCK}`);
    await expect(main).not.toContainText(/in favour|sUSD|Apache-2\.0|datasets|knows no such transaction/);
  });

test("given an earlier visit and an endpoint of another chain, then what was kept is shown, and nothing of the other", async ({
  page,
  stage,
}) => {
  await visit(page, stage);
  await serveAnotherChain(page, stage);
  const main = page.getByRole("main");
  await page.goto(at(stage, "overview"));
  await expect(main).toContainText(SAYS);
  await expect(main).toContainText(/this is the record to block \d+\./);
  await expect(main).toContainText("Heron 1B is made of 8 datasets");
  await expect(main).not.toContainText(/in favour|Ready to be carried out|908 sUSD/);

  await page.goto(at(stage, "run", { id: 1 }));
  await expect(main).toContainText(SAYS);
  await expect(main).not.toContainText(/asked of the chain\s*276 sUSD/);

  await page.goto(stage.site);
  await expect(main).toContainText(SAYS);
  await expect(main).not.toContainText(/Ready to be carried out|908 sUSD/);
});
