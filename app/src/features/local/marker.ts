/** A text that no public build may contain; a test looks for it in the bundle. */
export const LOCAL_MARKER = "commonweight-local-tools-7c1f";
