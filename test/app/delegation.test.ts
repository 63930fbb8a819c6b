import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Address, zeroAddress } from "viem";
import { type DelegateChoice, judgeDelegate } from "../../app/src/features/delegation/delegateChoice.ts";
import { address } from "./helpers/proposals.ts";

const account: Address = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";
const ada: Address = "0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC";
const timelock = address(0x77);

function judge(typed: string, changes: { delegate?: Address } = {}): DelegateChoice {
  return judgeDelegate({
    typed,
    account,
    delegate: changes.delegate ?? account,
    members: [{ address: ada, name: "Ada" }],
    contracts: [{ address: timelock, name: "Timelock" }],
  });
}

function whyRefused(choice: DelegateChoice): string {
  assert.equal(choice.status, "refused");
  return choice.status === "refused" ? choice.why : "";
}

function warnings(choice: DelegateChoice): readonly string[] {
  assert.equal(choice.status, "ok");
  return choice.status === "ok" ? choice.warnings : [];
}

describe("choosing a delegate", () => {
  it("takes a member as it is", () => {
    assert.deepEqual(judge(` ${ada} `), { status: "ok", address: ada, warnings: [] });
    assert.deepEqual(warnings(judge(ada.toLowerCase())), []);
  });

  it("waits while nothing is chosen", () => {
    assert.deepEqual(judge("  "), { status: "empty" });
  });

  it("refuses what is no address, and one with a wrong digit", () => {
    assert.match(whyRefused(judge("ada.eth")), /not an address/);
    assert.match(whyRefused(judge(ada.replace("3C44", "3C45"))), /a digit was changed/);
  });

  it("refuses the zero address and says how to vote oneself", () => {
    assert.match(whyRefused(judge(zeroAddress)), /take back control/);
  });

  it("refuses the stewardship's own contracts by name", () => {
    assert.match(whyRefused(judge(timelock)), /the contract Timelock/);
  });

  it("refuses whoever votes with the tokens already", () => {
    assert.match(whyRefused(judge(account)), /yourself already/);
    assert.match(whyRefused(judge(ada, { delegate: ada })), /already/);
  });

  it("warns of a stranger that looks like a member", () => {
    const twin = `0x3c44${"0".repeat(32)}93bc`;
    const said = warnings(judge(twin));
    assert.match(said[0] ?? "", /begins and ends like Ada/);
    assert.match(said[1] ?? "", /never held tokens or votes/);
    assert.match(said[2] ?? "", /without capital letters/);
  });

  it("given somebody else's delegate, lets one return to oneself", () => {
    assert.deepEqual(judge(account, { delegate: ada }), { status: "ok", address: account, warnings: [] });
  });
});
