import { appendPointer } from '@nirmaan/lexicon';
import type { Rule } from './model/rule';

/** A rule, and where it stands: a pointer. */
export type PlacedRule = { rule: Rule; path: string };

/** Every rule below a part of a service, wherever rules may stand: a new place for one needs no line here. */
export function rulesIn(part: unknown, path = ''): PlacedRule[] {
  if (typeof part !== 'object' || part === null) return [];
  if (isRule(part)) return [{ rule: part, path }];
  return Object.entries(part).flatMap(([key, inner]) => rulesIn(inner, appendPointer(path, key)));
}

/** Nothing else of a parsed service has a text and a tree. */
function isRule(part: object): part is Rule {
  return 'text' in part && 'ast' in part && typeof part.text === 'string' && Array.isArray(part.ast);
}
