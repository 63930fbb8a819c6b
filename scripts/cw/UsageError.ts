/** Thrown by a command that was called the wrong way. The command's usage is printed below its message. */
export class UsageError extends Error {
  override name = "UsageError";
}
