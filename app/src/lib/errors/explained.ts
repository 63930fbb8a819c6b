/** The three things that every message about a failure says. */
export type Explained = {
  /** What happened. */
  happened: string;
  /** What it means for the reader. */
  means: string;
  /** What to do now. */
  todo: string;
};
