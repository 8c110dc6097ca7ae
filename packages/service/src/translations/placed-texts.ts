import { appendPointer, Language, localize, type Text } from '@nirmaan/lexicon';
import type { ServiceDraft } from '../model/service';
import { kindOf, longestOf, type TextKind } from './text-kind';

/** A text of a service with the place where it stands. */
export type PlacedText = {
  /** Stays the same when others are moved or added: made of codes, `forms/application/pages/trade/fields/name/label`. */
  id: string;
  /** Into the draft as it is now. */
  pointer: string;
  kind: TextKind;
  /** Names of what it stands in, outermost first: form, page, question. */
  within: Text[];
  text: Text;
  /** Characters that fit where it is read; absent: any number. */
  longest?: number;
};

/** Parts of a draft that hold no texts people read, or others' words. */
const NOT_READ = new Set(['origin', 'scenarios', 'questions', 'layout', 'recordings', 'connectors', 'idFormat']);

/** Every text people read, in the order in which they stand, whatever languages it is written in. */
export function placedTexts(draft: ServiceDraft): PlacedText[] {
  const found: PlacedText[] = [];
  const walk = (value: unknown, at: { pointer: string; id: string[]; way: string[]; within: Text[] }): void => {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const [position, each] of value.entries())
        walk(each, { ...at, pointer: appendPointer(at.pointer, position), id: [...at.id, nameOf(each, position)] });
      return;
    }
    const text = textOf(value);
    if (text) {
      const kind = kindOf(at.way);
      const { pointer, within } = at;
      const longest = longestOf[kind];
      found.push({ id: at.id.join('/'), pointer, kind, within, text, ...(longest !== undefined && { longest }) });
      return;
    }
    const heading = at.pointer === '' ? undefined : headingOf(value);
    for (const [key, inner] of Object.entries(value)) {
      if (at.pointer === '' && NOT_READ.has(key)) continue;
      // Names of columns by language, of choices that come from a master.
      if (key === 'labels' && at.way.at(-1) === 'choices') continue;
      walk(inner, {
        pointer: appendPointer(at.pointer, key),
        id: [...at.id, key],
        way: [...at.way, key],
        within: heading && inner !== heading ? [...at.within, heading] : at.within,
      });
    }
  };
  walk(draft, { pointer: '', id: [], way: [], within: [] });
  return told(found);
}

/** Entries of one name are told apart by their order: a draft may have what no service may. */
function told(texts: PlacedText[]): PlacedText[] {
  const seen = new Map<string, number>();
  return texts.map((each) => {
    const count = (seen.get(each.id) ?? 0) + 1;
    seen.set(each.id, count);
    return count === 1 ? each : { ...each, id: `${each.id}~${count}` };
  });
}

/** What an entry of a list is called for good (an action: with where it leads from); else its position. */
function nameOf(entry: unknown, position: number): string {
  if (typeof entry === 'object' && entry !== null)
    for (const key of ['code', 'value', 'on'] as const) {
      const name = Object.hasOwn(entry, key) ? (entry as Record<string, unknown>)[key] : undefined;
      if (typeof name !== 'string') continue;
      const from = 'from' in entry && typeof entry.from === 'string' ? `${entry.from}.` : '';
      return encodeURIComponent(from + name);
    }
  return String(position);
}

/** A map from languages to words; a document with members of other names is none. */
function textOf(value: object): Text | undefined {
  const entries = Object.entries(value);
  const isText =
    entries.length > 0 && entries.every(([key, words]) => Language.safeParse(key).success && typeof words === 'string');
  return isText ? (value as Text) : undefined;
}

function headingOf(value: object): Text | undefined {
  for (const key of ['title', 'label', 'name']) {
    const heading: unknown = Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
    if (typeof heading === 'object' && heading !== null && textOf(heading)) return heading as Text;
  }
  return undefined;
}

/** The names of what a text stands in, in one language: `Application form › Your trade`. */
export function placeInWords({ within }: Pick<PlacedText, 'within'>, language: Language, fallback: Language): string {
  return within
    .map((each) => localize(each, language, fallback))
    .filter(Boolean)
    .join(' › ');
}
