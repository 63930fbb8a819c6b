import type { DraftType } from "../draft/shapes.ts";

/** What each kind of action is called, and what it does, in a line. */
export const ACTIONS: Readonly<Record<DraftType, { readonly label: string; readonly note: string }>> = {
  adoptDataset: {
    label: "Adopt a dataset",
    note: "The model is made of it from then on, under the terms that the vote concludes.",
  },
  concludeTerms: {
    label: "Correct a dataset's terms",
    note: "The dataset stays adopted; the terms that the vote concluded change.",
  },
  supersedeDataset: {
    label: "Replace a dataset by another",
    note: "The old one is superseded and the new one adopted, in one step.",
  },
  withdrawDataset: {
    label: "Withdraw a dataset",
    note: "It is used no longer, without a judgement on it. It can be adopted again.",
  },
  revokeDataset: {
    label: "Revoke a dataset",
    note: "Every permission to use it is taken back, for ever.",
  },
  quarantineDataset: {
    label: "Quarantine a dataset",
    note: "It is suspended until another vote adopts it again, replaces it or revokes it.",
  },
  rejectDataset: {
    label: "Refuse a dataset",
    note: "The record says that it was examined and refused.",
  },
  setOutputTerms: {
    label: "Set output terms",
    note: "The terms under which the model's weights are released.",
  },
  fundRun: {
    label: "Fund a training run",
    note: "Money is set aside from the treasury and paid milestone by milestone, against evidence.",
  },
  cancelRun: {
    label: "Cancel a training run",
    note: "It ends; what is not earned goes back to the treasury.",
  },
  pay: { label: "Pay from the treasury", note: "Ether or a token, to one address." },
  recordContribution: {
    label: "Record a contribution",
    note: "Who did what for the model, with the evidence. It gives no votes by itself.",
  },
  mint: {
    label: "Create votes",
    note: "New votes for one account, within what the token allows in a year. Everybody else's share shrinks.",
  },
  recordResolution: {
    label: "Resolve a text",
    note: "The text is published on chain and recorded with the model. It moves nothing.",
  },
};

export const ACTION_TYPES = Object.keys(ACTIONS) as DraftType[];
