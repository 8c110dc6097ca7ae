import { type JsonObject, type JsonValue, parsePointer, valueAt } from '@nirmaan/lexicon';
import { isObject, ownMember } from '../same-json';

/**
 * The schema at a pointer that reads references as if they were written out. What lies behind a reference is written out on
 * the way, so that a change here changes nothing elsewhere. The document is changed.
 */
export function locate(root: JsonObject, at: string): JsonObject | undefined {
  const tokens = parsePointer(at);
  let node: JsonValue | undefined = root;
  for (let position = 0; position < tokens.length; position++) {
    const token = tokens[position] ?? '';
    if (Array.isArray(node)) node = node[Number(token)];
    else if (!isObject(node)) return undefined;
    else if (token === 'properties') node = holderOf(node, tokens[++position] ?? '', root)?.[tokens[position] ?? ''];
    else {
      if (!Object.hasOwn(node, token)) writeOut(node, root);
      node = ownMember(node, token);
    }
  }
  return isObject(node) ? node : undefined;
}

/** The object `properties` a name stands in: the schema's own, or one of a member of `allOf`. */
export function holderOf(node: JsonObject, name: string, root: JsonObject): JsonObject | undefined {
  const own = node.properties;
  if (isObject(own) && Object.hasOwn(own, name)) return own;
  const parts = Array.isArray(node.allOf) ? node.allOf.filter(isObject) : [];
  for (const part of parts) {
    const found = holderOf(part, name, root);
    if (found) return found;
  }
  return writeOut(node, root) ? holderOf(node, name, root) : undefined;
}

/** A reference becomes what it stands for; what stood beside it stays. */
function writeOut(node: JsonObject, root: JsonObject): boolean {
  const { $ref, ...own } = node;
  const target = typeof $ref === 'string' && $ref.startsWith('#') ? valueAt(root, decodeURI($ref.slice(1))) : undefined;
  if (!isObject(target)) return false;
  delete node.$ref;
  Object.assign(node, { ...structuredClone(target), ...own });
  return true;
}
