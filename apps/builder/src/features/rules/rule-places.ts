import { appendPointer, localize, parsePointer, toPointer } from '@nirmaan/lexicon';
import type { ServiceDraft } from '@nirmaan/service';

/** A rule that stands elsewhere in the service. */
export type RulePlace = {
  /** Of the field, action or the like that it belongs to. */
  owner: string;
  /** What it is called on the screen. */
  name: string;
  /** What the rule decides there: `visible`, `required`, `when`, `value` … */
  role: string;
  text: string;
};

/** Every rule of the forms, the workflow and the connections, in order. Those of tables stand with their table. */
export function rulePlacesOf(draft: ServiceDraft, language: string): RulePlace[] {
  const found: RulePlace[] = [];
  const walk = (value: unknown, pointer: string, owner: { pointer: string; name: string }) => {
    if (typeof value !== 'object' || value === null) return;
    if ('ast' in value && 'text' in value && typeof value.text === 'string') {
      const inside = parsePointer(pointer).slice(parsePointer(owner.pointer).length);
      found.push({ owner: owner.pointer, name: owner.name, role: inside[0] ?? '', text: value.text });
      return;
    }
    const name = nameOf(value, language, draft.defaultLanguage);
    const inner = name === undefined ? owner : { pointer, name };
    for (const [key, each] of Object.entries(value)) walk(each, appendPointer(pointer, key), inner);
  };
  for (const part of ['forms', 'workflow', 'connectors'] as const)
    walk(draft[part], toPointer([part]), { pointer: toPointer([part]), name: '' });
  return found;
}

/** Things with a code and a name own the rules within them. */
function nameOf(value: object, language: string, fallback: string): string | undefined {
  if (!('code' in value) || typeof value.code !== 'string') return undefined;
  for (const member of ['label', 'title', 'name'] as const) {
    const text = (value as Record<string, unknown>)[member];
    if (typeof text === 'object' && text !== null && !Array.isArray(text)) {
      const texts = Object.fromEntries(
        Object.entries(text).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
      );
      return localize(texts, language, fallback) || value.code;
    }
  }
  return value.code;
}
