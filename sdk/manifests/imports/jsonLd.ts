/** An object of a JSON-LD document. Croissant's own context is taken for granted: a name may stand bare, with its prefix, or in full. */
export type Node = Readonly<Record<string, unknown>>;

const PREFIXES = [
  "",
  "sc:",
  "cr:",
  "dct:",
  "rai:",
  "https://schema.org/",
  "http://schema.org/",
  "http://mlcommons.org/croissant/",
  "http://mlcommons.org/croissant/RAI/",
  "http://purl.org/dc/terms/",
] as const;

/** The value of a property under any of its spellings. */
export function propertyOf(node: Node, name: string): unknown {
  for (const prefix of PREFIXES) {
    const key = prefix + name;
    if (Object.hasOwn(node, key)) return node[key];
  }
  return undefined;
}

/** The node or nodes that a value holds. A document may wrap its nodes in `@graph`. */
export function nodesOf(value: unknown): readonly Node[] {
  return listOf(value).flatMap((item) => {
    if (typeof item !== "object" || item === null || Array.isArray(item)) return [];
    const node = item as Node;
    return Array.isArray(node["@graph"]) ? nodesOf(node["@graph"]) : [node];
  });
}

/** A node's types without their prefixes. */
export function nodeTypes(node: Node): readonly string[] {
  return listOf(node["@type"]).flatMap((type) =>
    typeof type === "string" ? [type.replace(/^.*[/:#]/, "")] : [],
  );
}

/** The texts of a property; languages and types of values are dropped. */
export function textsOf(node: Node, name: string): readonly string[] {
  return texts(propertyOf(node, name), "@value");
}

/** The addresses of a property, whether written as texts or as references. */
export function referencesOf(node: Node, name: string): readonly string[] {
  return texts(propertyOf(node, name), "@id");
}

function texts(value: unknown, key: "@id" | "@value"): readonly string[] {
  return listOf(value).flatMap((item) => {
    const text = typeof item === "object" && item !== null ? (item as Node)[key] : item;
    return typeof text === "string" && text.trim() !== "" ? [text.trim()] : [];
  });
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
