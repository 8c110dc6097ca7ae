import { appendPointer, type Issue, issue, type JsonObject, type JsonValue, valueAt } from '@nirmaan/lexicon';
import { isObject, isSame, numberAt, textsAt } from '../same-json';

/** A schema with its references followed and its `allOf` merged; what depends on answers stands apart. */
export type Node = {
  schema: JsonObject;
  /** Schemas whose conditions count here: itself and members of `allOf`. */
  sources: { schema: JsonObject; at: string }[];
};

/** Following references and merging may not take longer than a person waits. */
const MOST_STEPS = 50_000;

/** Refused in the middle of reading. */
export class Refused extends Error {
  constructor(readonly issue: Issue) {
    super(issue.code);
  }
}

/** Reads the nodes of one document. */
export class Nodes {
  #steps = 0;
  readonly #anchors = new Map<string, JsonObject>();
  readonly #refs = new Map<string, Set<string>>();

  constructor(private readonly root: JsonObject) {
    this.#collectAnchors(root, 0);
  }

  /** The node a schema stands for. A reference to something that contains itself would be written out without end. */
  read(raw: JsonObject, at: string): Node {
    if (++this.#steps > MOST_STEPS) throw new Refused(issue('formats.too-many-parts', at, { most: MOST_STEPS }));
    const { $ref, allOf, ...own } = raw;
    let made: Node = { schema: own, sources: [{ schema: own, at }] };
    if (typeof $ref === 'string') {
      const place = appendPointer(at, '$ref');
      const target = this.#follow($ref, place);
      if (this.#containsItself($ref)) throw new Refused(issue('formats.recursive', place, { ref: $ref }));
      const inner = this.read(target, at);
      // What stands beside a reference says more about this one place, as RJSF reads it.
      made = { schema: { ...inner.schema, ...own }, sources: [...inner.sources, { schema: own, at }] };
    }
    if (!Array.isArray(allOf)) return made;
    for (const [position, part] of allOf.entries()) {
      if (!isObject(part)) continue;
      const inner = this.read(part, appendPointer(at, 'allOf', position));
      made = {
        schema: mergeSchemas(made.schema, withoutConditions(inner.schema)),
        sources: [...made.sources, ...inner.sources],
      };
    }
    return made;
  }

  #containsItself(ref: string): boolean {
    const seen = new Set<string>();
    const walk = (each: string): boolean => {
      for (const next of this.#refsBelow(each)) {
        if (next === ref) return true;
        if (seen.has(next)) continue;
        seen.add(next);
        if (walk(next)) return true;
      }
      return false;
    };
    return walk(ref);
  }

  #refsBelow(ref: string): Set<string> {
    const known = this.#refs.get(ref) ?? refsIn(this.#targetOf(ref));
    this.#refs.set(ref, known);
    return known;
  }

  #targetOf(ref: string): JsonValue | undefined {
    return /^#(\/|$)/.test(ref) ? valueAt(this.root, decodeFragment(ref.slice(1))) : this.#anchors.get(ref.slice(1));
  }

  #follow(ref: string, at: string): JsonObject {
    if (!ref.startsWith('#')) throw new Refused(issue('formats.remote-ref', at, { ref }));
    const target = this.#targetOf(ref);
    if (!isObject(target)) throw new Refused(issue('formats.lost-ref', at, { ref }));
    return target;
  }

  /** `$anchor`, and what draft-04 and draft-07 call `id` and `$id` with a `#`. */
  #collectAnchors(value: JsonValue, depth: number): void {
    if (depth > 100) return;
    if (Array.isArray(value)) for (const each of value) this.#collectAnchors(each, depth + 1);
    if (!isObject(value)) return;
    if (typeof value.$anchor === 'string') this.#anchors.set(value.$anchor, value);
    for (const id of [value.$id, value.id])
      if (typeof id === 'string' && id.startsWith('#')) this.#anchors.set(id.slice(1), value);
    for (const each of Object.values(value)) this.#collectAnchors(each, depth + 1);
  }
}

function refsIn(value: JsonValue | undefined): Set<string> {
  const refs = new Set<string>();
  const walk = (each: JsonValue | undefined): void => {
    if (Array.isArray(each)) for (const item of each) walk(item);
    else if (isObject(each)) {
      if (typeof each.$ref === 'string') refs.add(each.$ref);
      for (const member of Object.values(each)) walk(member);
    }
  };
  walk(value);
  return refs;
}

function decodeFragment(pointer: string): string {
  try {
    return decodeURIComponent(pointer);
  } catch {
    return pointer;
  }
}

const CONDITIONS = new Set(['if', 'then', 'else', 'dependencies', 'dependentRequired', 'dependentSchemas']);

function withoutConditions(schema: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(schema).filter(([name]) => !CONDITIONS.has(name)));
}

/** Both hold: the tighter of two limits, all properties, all that is required; of the rest the first one said. */
function mergeSchemas(a: JsonObject, b: JsonObject): JsonObject {
  const made: JsonObject = { ...a };
  for (const [name, value] of Object.entries(b)) {
    const old = Object.hasOwn(a, name) ? a[name] : undefined;
    if (old === undefined) made[name] = value;
    else if (name === 'properties' && isObject(old) && isObject(value)) made[name] = mergeProperties(old, value);
    else if (name === 'required') made[name] = [...new Set([...textsAt(a, name), ...textsAt(b, name)])];
    else if (name === 'enum' && Array.isArray(old) && Array.isArray(value))
      made[name] = old.filter((each) => value.some((other) => isSame(each, other)));
    else if (/^(minimum|minLength|minItems)$/.test(name))
      made[name] = Math.max(numberAt(a, name) ?? 0, numberAt(b, name) ?? 0);
    else if (/^(maximum|maxLength|maxItems)$/.test(name))
      made[name] = Math.min(numberAt(a, name) ?? 0, numberAt(b, name) ?? 0);
  }
  return made;
}

function mergeProperties(a: JsonObject, b: JsonObject): JsonObject {
  const made: JsonObject = { ...a };
  for (const [name, value] of Object.entries(b)) {
    const old = Object.hasOwn(a, name) ? a[name] : undefined;
    made[name] = isObject(old) && isObject(value) ? mergeSchemas(old, value) : (old ?? value);
  }
  return made;
}
