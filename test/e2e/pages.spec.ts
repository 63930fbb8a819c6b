import { enumMember, PROPOSAL_STATES, type ProposalState, stewardGovernorAbi } from "@commonweight/sdk/chain";
import { getContract } from "viem";
import { readerOf } from "./support/chain.ts";
import {
  expect,
  memberNamed,
  type Page,
  pageUrl,
  picture,
  stewardshipNamed,
  test,
} from "./support/fixtures.ts";
import {
  expectAccessible,
  expectNoSidewaysScroll,
  expectOrderedHeadings,
  expectPlainWords,
  settled,
} from "./support/soundness.ts";
import type { Stage } from "./support/stage-process.ts";

/* Everything can be read without a wallet: each page opens, says what it is about, and is sound at every size. */

// No trace: recording one takes as long as all else here, and a broken rule names its element.
test.use({ act: "pages", trace: "off" });

const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

interface PageToRead {
  readonly title: string;
  readonly url: (stage: Stage) => string | Promise<string>;
  readonly heading: string | RegExp;
  /** What the chain says, in the page's words. */
  readonly facts: readonly (string | RegExp)[];
  /** The name of its pictures, for the main pages. */
  readonly picture?: string;
}

function at(who: "Heron" | "Wren", page: string, more: Record<string, unknown> = {}) {
  return (stage: Stage) => pageUrl(stage, page, { dao: stewardshipNamed(stage, who).governor, ...more });
}

function governor(stage: Stage) {
  return getContract({
    address: stewardshipNamed(stage, "Heron").governor,
    abi: stewardGovernorAbi,
    client: readerOf(stage),
  });
}

/** The newest of Heron's proposals that the chain says are in a state. */
async function proposalIn(stage: Stage, state: ProposalState): Promise<string> {
  const heron = governor(stage);
  for (let id = await heron.read.latestProposalId(); id > 0n; id--) {
    if (enumMember(PROPOSAL_STATES, await heron.read.state([id])) === state)
      return at("Heron", "proposal", { id })(stage);
  }
  throw new Error(`Heron has no proposal that is ${state}`);
}

async function lastVote(stage: Stage): Promise<string> {
  const votes = await governor(stage).getEvents.VoteCast(undefined, { fromBlock: 0n });
  return at("Heron", "tx", { hash: votes.at(-1)?.transactionHash })(stage);
}

const PAGES: readonly PageToRead[] = [
  {
    title: "the front page",
    url: (stage) => stage.site,
    heading: "Commonweight",
    facts: ["Heron 1B: 8 datasets adopted", "Wren 400M: 2 datasets adopted", "908 sUSD"],
    picture: "home",
  },
  {
    title: "the overview",
    url: at("Heron", "overview"),
    heading: "Heron",
    facts: ["Heron 1B is made of 8 datasets", "Release Heron 1B under OpenMDW-1.0", "908 sUSD"],
    picture: "overview",
  },
  {
    title: "the model",
    url: at("Heron", "model"),
    heading: "Heron 1B",
    facts: ["c354dbe8", "LicenseRef-Public-Domain-US", /Adopted by proposal 2\b/],
    picture: "model",
  },
  {
    title: "the proposals",
    url: at("Heron", "proposals"),
    heading: "Proposals",
    facts: ["All (28)", "Raise the quorum from 10% to 15%", "56.47% in favour"],
    picture: "proposals",
  },
  {
    title: "the form for a proposal",
    url: at("Heron", "propose"),
    heading: "New proposal",
    facts: ["Proposing takes 5,000 votes"],
    picture: "propose",
  },
  {
    title: "the place where ballots are relayed",
    url: at("Heron", "relay"),
    heading: "Relay ballots",
    facts: ["A file of signed ballots"],
  },
  {
    title: "the forks",
    url: at("Heron", "fork"),
    heading: "Leaving",
    facts: ["Nobody has tried to leave yet"],
  },
  {
    title: "the training runs",
    url: at("Heron", "runs"),
    heading: "Training runs",
    facts: ["592 sUSD funded: 248.4 sUSD paid", "2 of 4 milestones passed their review"],
    picture: "runs",
  },
  {
    title: "a training run",
    url: at("Heron", "run", { id: 1 }),
    heading: "Training run: Heron 1B, first pre-training",
    facts: ["Milestone 3 is under review", "Adds up, payment by payment", "Recomputed here: the same"],
    picture: "run",
  },
  {
    title: "the members",
    url: at("Heron", "members"),
    heading: "Members",
    facts: ["3 of 9 members with votes together hold a majority", "26.4%", "20 of 22 closed"],
    picture: "members",
  },
  {
    title: "the page to join by",
    url: at("Heron", "join"),
    heading: "Join",
    facts: ["at most 5% of the supply", "12,000 votes", "Ask for your contribution to be recorded"],
    picture: "join",
  },
  {
    title: "a member",
    url: (stage) => at("Heron", "member", { account: memberNamed(stage, "Amara").address })(stage),
    heading: /Amara Okonkwo/,
    facts: ["268,000, 26.4% of all", "The cheapest insurance that we will ever buy."],
    picture: "member",
  },
  {
    title: "the record",
    url: at("Heron", "history"),
    heading: "Record",
    facts: ["matches the chain at block", /Jonas Lindqvist made proposal 28\b/],
    picture: "record",
  },
  {
    title: "a transaction",
    url: lastVote,
    heading: "Transaction",
    facts: ["VoteCast", /block \d+/i],
    picture: "transaction",
  },
  {
    title: "the page that verifies",
    url: at("Heron", "verify"),
    heading: "Verify",
    facts: ["Drop a folder of weights or data", "Nothing is uploaded", "everything, of Heron"],
  },
  {
    title: "the settings",
    url: at("Heron", "settings"),
    heading: "Settings",
    facts: ["RPC address for Local chain (chain 262626)"],
  },
  {
    title: "a smaller stewardship's overview",
    url: at("Wren", "overview"),
    heading: "Wren",
    facts: ["Wren 400M is made of 2 datasets", "Ordinary votes may spend 60 sUSD in 30 days"],
  },
  {
    title: "a smaller stewardship's model",
    url: at("Wren", "model"),
    heading: "Wren 400M",
    facts: ["87f09149", "No vote has chosen between the two readings yet."],
  },
  {
    title: "a smaller stewardship's proposal",
    url: at("Wren", "proposal", { id: 3 }),
    heading: /OpenAssistant Conversations/,
    facts: ["passes if For and Abstain together reach", "30% of the supply"],
  },
  {
    title: "a stewardship without runs",
    url: at("Wren", "runs"),
    heading: "Training runs",
    facts: ["No training run was funded yet"],
  },
];

const STATES: readonly { state: ProposalState; says: RegExp; picture?: string }[] = [
  { state: "Pending", says: /Not open yet/ },
  { state: "Active", says: /Open for votes/ },
  { state: "Cancelled", says: /Cancelled/ },
  { state: "Defeated", says: /Defeated/, picture: "proposal-defeated" },
  { state: "Succeeded", says: /Passed, to be queued/ },
  { state: "Queued", says: /Queued|Ready to be carried out/ },
  { state: "Expired", says: /Expired/ },
  { state: "Executed", says: /Carried out/, picture: "proposal-carried-out" },
];

const PROPOSALS: readonly PageToRead[] = [
  ...STATES.map(({ state, says, ...rest }) => ({
    title: `a proposal that is ${state}`,
    url: (stage: Stage) => proposalIn(stage, state),
    heading: /\w{3}/,
    facts: [
      says,
      /\d of the [\d,]+ votes needed|Nobody has voted|Not open yet|Cancelled/,
      "Raw call",
      "passes if For and Abstain together reach",
    ],
    ...rest,
  })),
  {
    title: "a contested proposal",
    url: at("Heron", "proposal", { id: 24 }),
    heading: /OpenMDW-1\.0/,
    facts: ["Apache-2.0", /56\.47% in favour/],
    picture: "proposal",
  },
];

async function expectToSay(page: Page, facts: readonly (string | RegExp)[]): Promise<void> {
  const main = page.getByRole("main");
  for (const fact of facts) await expect(main).toContainText(fact, { useInnerText: true });
}

for (const { title, url, heading, facts, picture: name } of [...PAGES, ...PROPOSALS]) {
  test(`given no wallet, when ${title} opens, then it can be read at every size`, async ({ page, stage }) => {
    await page.goto(await url(stage));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
    await expectToSay(page, facts);
    await settled(page);
    await expectPlainWords(page);
    await expectOrderedHeadings(page);
    await expectAccessible(page);
    if (name) await picture(page, `${name}-light`);

    await page.emulateMedia({ colorScheme: "dark" });
    await expectAccessible(page, "theme");
    if (name) await picture(page, `${name}-dark`);

    await page.emulateMedia({ colorScheme: "light" });
    await page.setViewportSize(PHONE);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page, "width");
    if (name) await picture(page, `${name}-phone`);
    await page.setViewportSize(DESKTOP);
  });
}

test("given a reader with a keyboard, when it skips to the page, then the next stop is inside it", async ({
  page,
  stage,
}) => {
  await page.goto(at("Heron", "proposals")(stage));
  await settled(page);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the page" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("main").getByRole("link", { name: "New proposal" })).toBeFocused();
});
