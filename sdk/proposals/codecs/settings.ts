import { enumMember, PROPOSAL_CLASSES } from "../../chain/enums.ts";
import type { SettingName } from "../../history/types/settings.ts";
import type { SetSetting } from "../action.ts";
import { codec } from "./codec.ts";

const is = (setting: SettingName) => (action: SetSetting) => action.setting === setting;
const set = (setting: SettingName) => (value: bigint | number) =>
  ({ type: "setSetting", setting, value: BigInt(value) }) as const;
const large = ({ value }: SetSetting) => [value] as const;
/** For what the ABI holds in at most 48 bits. What is larger is refused when it is encoded. */
const small = ({ value }: SetSetting) => [Number(value)] as const;

const mapping = (setting: SettingName) => ({ fits: is(setting), fromArgs: set(setting) });

export const settingCodecs = [
  codec("setSetting", "governor", "setVotingDelay", { ...mapping("votingDelay"), toArgs: small }),
  codec("setSetting", "governor", "setVotingPeriod", { ...mapping("votingPeriod"), toArgs: small }),
  codec("setSetting", "governor", "setProposalThreshold", {
    ...mapping("proposalThreshold"),
    toArgs: large,
  }),
  codec("setSetting", "governor", "updateQuorumNumerator", { ...mapping("quorumNumerator"), toArgs: large }),
  codec("setSetting", "governor", "setQuorumFloor", { ...mapping("quorumFloor"), toArgs: large }),
  codec("setSetting", "governor", "setLateQuorumVoteExtension", {
    ...mapping("lateQuorumVoteExtension"),
    toArgs: small,
  }),
  codec("setSetting", "governor", "setQueueWindow", { ...mapping("queueWindow"), toArgs: small }),
  codec("setSetting", "governor", "setExecutionWindow", { ...mapping("executionWindow"), toArgs: small }),
  codec("setSetting", "timelock", "updateDelay", { ...mapping("timelockDelay"), toArgs: large }),
  codec("setClassRule", "governor", "setClassRule", {
    toArgs: (a) => [PROPOSAL_CLASSES.indexOf(a.class), a.rule],
    fromArgs: (which, rule) => ({
      type: "setClassRule",
      class: enumMember(PROPOSAL_CLASSES, which),
      rule,
    }),
  }),
  codec("setCallClass", "governor", "setCallClass", {
    toArgs: (a) => [a.target, a.selector, PROPOSAL_CLASSES.indexOf(a.class)],
    fromArgs: (target, selector, which) => ({
      type: "setCallClass",
      target,
      selector,
      class: enumMember(PROPOSAL_CLASSES, which),
    }),
  }),
  codec("setDaoURI", "governor", "setDaoURI", {
    toArgs: (a) => [a.daoURI],
    fromArgs: (daoURI) => ({ type: "setDaoURI", daoURI }),
  }),
];
