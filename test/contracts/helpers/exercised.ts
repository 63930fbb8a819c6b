/**
 * What the text of a test exercises: which functions of which part it calls, which errors it expects with their arguments,
 * and which events it compares as a whole. A name that only stands there, in a comment or an import, counts for nothing.
 */

/** Functions that are called on the handle of a part: `governor.read.name(`, `house.token.write.mint(`, `call(runs, "rule"`. */
export function calledOn(part: string, text: string): Set<string> {
  const direct = new RegExp(`\\b${part}\\.(?:read|write|simulate)\\.(\\w+)`, "g");
  const encoded = new RegExp(`\\bcall\\(\\s*(?:\\w+\\.)?${part},\\s*"(\\w+)"`, "g");
  return new Set([...matches(direct, text), ...matches(encoded, text)]);
}

/** With how many arguments a function of a part is called: what tells functions of one name apart. */
export function countsOf(part: string, name: string, text: string): Set<number> {
  const calls = argumentsOf(`${part}\\.(?:read|write|simulate)\\.${name}`, text);
  return new Set(
    calls.map(([given = ""]) => (given.startsWith("[") ? argumentsFrom(given, 1).filter(Boolean).length : 0)),
  );
}

/**
 * Errors that are expected: by `refuses`, which compares the arguments too, or as a pair or an object of name and arguments
 * that is compared with what came.
 */
export function refusedIn(text: string): Set<string> {
  const named = argumentsOf("refuses", text).flatMap(([, name = ""]) => {
    const literal = stringIn(name);
    return literal ? [literal] : matches(constantNamed(name), text);
  });
  const pairs = matches(/\[\s*"(\w+)",\s*\[/g, text);
  const objects = matches(/\b(?:name|error|errorName): "(\w+)",\s*args\b/g, text);
  const encoded = argumentsOf("encodeErrorResult", text).flatMap(([given = ""]) =>
    matches(/\berrorName: "(\w+)"/g, given),
  );
  return new Set([...named, ...pairs, ...objects, ...encoded]);
}

/** Events whose arguments are compared as a whole: `assert.deepEqual(await emitted(…), …)`, or the variable named last for them. */
export function comparedIn(text: string): Set<string> {
  const names = callsOf("deepEqual", text).flatMap(({ args: [actual = ""], at }) => {
    if (!/^\w+$/.test(actual)) return emittedIn(actual);
    const made = new RegExp(`const \\[?${actual}\\]? = ([\\s\\S]*?;\\n)`, "g");
    return emittedIn(matches(made, text.slice(0, at)).at(-1) ?? "");
  });
  return new Set(names);
}

function emittedIn(expression: string): string[] {
  if (!/^\(*await emitted\(/.test(expression)) return [];
  const [, , name = ""] = argumentsOf("emitted", expression)[0] ?? [];
  return [stringIn(name) ?? ""].filter(Boolean);
}

/** Every call of a function: where it stands, and its arguments as they are written. */
function callsOf(name: string, text: string): { at: number; args: string[] }[] {
  const calls = text.matchAll(new RegExp(`\\b${name}\\(`, "g"));
  return [...calls].map(({ 0: opening, index }) => ({
    at: index,
    args: argumentsFrom(text, index + opening.length),
  }));
}

function argumentsOf(name: string, text: string): string[][] {
  return callsOf(name, text).map(({ args }) => args);
}

/** Splits what stands between a bracket that is open and its end at the commas. */
function argumentsFrom(text: string, start: number): string[] {
  const parts = [""];
  let depth = 0;
  // A string or a comment is one piece, so that brackets and commas in it mean nothing.
  const pieces = /"(?:\\.|[^"\\])*"|`(?:\\.|[^`\\])*`|\/\/[^\n]*|[\s\S]/g;
  pieces.lastIndex = start;
  for (let piece = pieces.exec(text)?.[0]; piece !== undefined; piece = pieces.exec(text)?.[0]) {
    if (piece.startsWith("//")) continue;
    if ("([{".includes(piece)) depth++;
    if (")]}".includes(piece) && --depth < 0) break;
    if (piece === "," && depth === 0) parts.push("");
    else parts[parts.length - 1] += piece;
  }
  return parts.map((part) => part.trim());
}

function stringIn(expression: string): string | undefined {
  return /^"(\w+)"$/.exec(expression)?.[1];
}

/** Where a string, or a tuple that begins with one, gets its name; a tuple is given as `...name`. */
function constantNamed(expression: string): RegExp {
  const name = /^(?:\.\.\.)?(\w+)$/.exec(expression)?.[1] ?? "-";
  return new RegExp(`const ${name}(?:: [^=]+)? = \\[?\\s*"(\\w+)"`, "g");
}

function matches(pattern: RegExp, text: string): string[] {
  return [...text.matchAll(pattern)].map(([, found = ""]) => found);
}
