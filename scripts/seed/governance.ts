import { PROPOSAL_CLASSES, PROPOSAL_STATES, SUPPORT, stewardGovernorAbi } from "@commonweight/sdk/chain";
import { encodeActions } from "@commonweight/sdk/proposals";
import { type Address, encodeFunctionData, type Hex, keccak256, parseEventLogs, stringToHex } from "viem";
import { type Day, type Happening, inDays } from "./calendar.ts";
import { accountOf, type Person } from "./members.ts";
import type { Ballot, Course, Draft } from "./proposals.ts";
import type { Recorder } from "./recorder.ts";
import type { Sender } from "./sender.ts";
import type { Stewardship } from "./stewardship.ts";

/** Votes that have no time of their own come within this share of the period, so that no quorum is late by chance. */
const BUSY_SHARE = 0.8;
/** The youngest vote of an open proposal is at least this old, in days. */
const LEAST_AGE = 0.08;
/** Who carries out what nobody in particular has to. */
const HANDY: Person = "samuel";

type Calls = readonly [targets: Address[], values: bigint[], calldatas: Hex[]];

interface Proposed {
  readonly id: bigint;
  readonly calls: Calls;
  readonly descriptionHash: Hex;
}

/** What one stewardship's governor is asked to do, by its members. */
export class Governance {
  readonly #sender: Sender;
  readonly #recorder: Recorder;
  readonly #stewardship: Stewardship;
  readonly #proposed = new Map<string, Proposed>();

  constructor(sender: Sender, recorder: Recorder, stewardship: Stewardship) {
    this.#sender = sender;
    this.#recorder = recorder;
    this.#stewardship = stewardship;
  }

  /** A proposal's whole life: proposing, every vote, and how it ended. */
  life(key: string, draft: Draft, course: Course): Happening[] {
    const happenings: Happening[] = [
      { day: course.proposed, what: `propose ${key}`, run: () => this.#propose(key, draft) },
    ];
    const then = (day: Day | undefined, what: string, run: () => Promise<void>) => {
      if (day !== undefined) happenings.push({ day, what: `${what} ${key}`, run });
    };
    const opened = course.proposed + inDays(this.#stewardship.settings.votingDelay);
    draft.ballots.forEach((ballot, index) => {
      then(opened + this.#voteTime(draft, index, opened, course), `${ballot.by}'s vote on`, () =>
        this.#vote(key, ballot),
      );
    });
    then(course.cancelled, "cancel", () => this.#move(key, draft.by, "cancel"));
    then(course.queued, "queue", () => this.#move(key, draft.by, "queue"));
    then(course.executed, "execute", () => this.#move(key, HANDY, "execute"));
    then(course.closed, "close", () => this.#move(key, HANDY, "expire"));
    return happenings;
  }

  /** Throws unless the governor answers the class and the state that the course expects at the present. */
  async check(key: string, { now, class: expected = "Ordinary" }: Course): Promise<void> {
    const { client, house } = this.#stewardship;
    const asked = {
      address: house.governor,
      abi: stewardGovernorAbi,
      args: [this.#known(key).id],
    } as const;
    const state = await client.readContract({ ...asked, functionName: "state" });
    const index = await client.readContract({ ...asked, functionName: "proposalClass" });
    if (PROPOSAL_CLASSES[index] !== expected)
      throw new Error(`Proposal ${key} should be ${expected} and is ${PROPOSAL_CLASSES[index]}`);
    if (PROPOSAL_STATES[state] !== now)
      throw new Error(`Proposal ${key} should be ${now} and is ${PROPOSAL_STATES[state]}`);
  }

  /** Days after the opening. Uneven, as people are, and the same in every seed. */
  #voteTime(draft: Draft, index: number, opened: Day, course: Course): Day {
    const own = draft.ballots[index]?.after;
    if (own !== undefined) return own;
    const busy = Math.min(this.#period(course) * BUSY_SHARE, -opened - LEAST_AGE);
    const unevenness = ((index * 7 + draft.title.length) % 10) / 12;
    return (busy * (index + 0.1 + unevenness)) / draft.ballots.length;
  }

  /** How long a vote of this class is open. */
  #period({ class: name = "Ordinary" }: Course): Day {
    const { votingPeriod, classes } = this.#stewardship.settings;
    const periods = {
      Restrictive: classes.restrictive.votingPeriod,
      Ordinary: votingPeriod,
      Terms: classes.terms.votingPeriod,
      Constitutional: classes.constitutional.votingPeriod,
    };
    return inDays(periods[name]);
  }

  async #propose(key: string, draft: Draft): Promise<void> {
    const acts = typeof draft.acts === "function" ? await draft.acts(this.#stewardship) : draft.acts;
    await this.#recorder.record(
      accountOf(draft.by),
      acts.flatMap((act) => act.cites),
    );
    const encoded = encodeActions(
      this.#stewardship.house,
      acts.map(({ action }) => action),
    );
    const calls: Calls = [
      encoded.map((call) => call.target),
      encoded.map((call) => call.value),
      encoded.map((call) => call.data),
    ];
    const description = `# ${draft.title}\n\n${draft.body.trim()}`;
    const { governor } = this.#stewardship.house;
    const { logs } = await this.#sender.send(accountOf(draft.by), {
      to: governor,
      data: encodeFunctionData({
        abi: stewardGovernorAbi,
        functionName: "propose",
        args: [...calls, description],
      }),
    });
    const [created] = parseEventLogs({ abi: stewardGovernorAbi, eventName: "ProposalCreated", logs });
    if (created === undefined) throw new Error(`Proposing ${key} left no trace`);
    this.#proposed.set(key, {
      id: created.args.proposalId,
      calls,
      descriptionHash: keccak256(stringToHex(description)),
    });
  }

  #vote(key: string, { by, choice, reason }: Ballot): Promise<void> {
    const { id } = this.#known(key);
    const data =
      reason === ""
        ? encodeFunctionData({
            abi: stewardGovernorAbi,
            functionName: "castVote",
            args: [id, SUPPORT[choice]],
          })
        : encodeFunctionData({
            abi: stewardGovernorAbi,
            functionName: "castVoteWithReason",
            args: [id, SUPPORT[choice], reason],
          });
    return this.#send(by, data);
  }

  #move(key: string, by: Person, functionName: "queue" | "execute" | "cancel" | "expire"): Promise<void> {
    const { calls, descriptionHash } = this.#known(key);
    const args = [...calls, descriptionHash] as const;
    return this.#send(by, encodeFunctionData({ abi: stewardGovernorAbi, functionName, args }));
  }

  async #send(by: Person, data: Hex): Promise<void> {
    await this.#sender.send(accountOf(by), { to: this.#stewardship.house.governor, data });
  }

  #known(key: string): Proposed {
    const proposed = this.#proposed.get(key);
    if (proposed === undefined) throw new Error(`${key} was not proposed yet`);
    return proposed;
  }
}
