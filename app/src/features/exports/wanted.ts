/** What is to be saved: everything, or one thing in one of the sdk's formats. */
export type Wanted =
  | { subject: { type: "everything" } }
  | {
      subject: { type: "model" | "proposal" | "release"; id: bigint };
      format: "model-card" | "dossier" | "oms";
    };
