import type { Subject } from "../../../frame/index.ts";
import type { BuildContext, Errors } from "../actions/check.ts";

/** What every form of an action gets. */
export type FormProps<D> = {
  /** Starts every field's id. */
  id: string;
  draft: D;
  onChange: (draft: D) => void;
  /** What is wrong, by field; empty until somebody tried to propose. */
  errors: Errors;
  context: FormContext;
};

export type FormContext = {
  subject: Subject;
  build: BuildContext;
  /** Names that members gave themselves, by checksummed address. */
  names: Readonly<Record<string, string>>;
};
