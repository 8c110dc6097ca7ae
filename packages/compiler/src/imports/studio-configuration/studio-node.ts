import { appendPointer, type JsonObject, type JsonValue } from '@nirmaan/lexicon';
import { isObject } from '../business-service/find-services';
import type { ImportNote } from '../import-result';

/** Adds a note to the report; `path` is a pointer below the configuration. */
export type Say = (kind: ImportNote['kind'], code: string, path: string, params?: ImportNote['params']) => void;

/** Of one list; longer ones were made to do harm. */
const MOST_ENTRIES = 1000;

/** An entry of a list that is no object: what it is and where. */
export type Entry = { value: JsonValue; at: string };

/**
 * An object of a configuration, asked for its members as they are meant: numbers and booleans as texts, one thing where a
 * list is expected. What had to be understood is said; what cannot be is as if it were not there, and is said, too.
 */
export class StudioNode {
  constructor(
    readonly json: JsonObject,
    /** Pointer below the configuration. */
    readonly at: string,
    readonly say: Say,
  ) {}

  member(name: string): JsonValue | undefined {
    return Object.hasOwn(this.json, name) ? this.json[name] : undefined;
  }

  place(name: string): string {
    return appendPointer(this.at, name);
  }

  /** Trimmed; '' where there is none. */
  text(name: string): string {
    const value = this.member(name);
    if (typeof value === 'string') return value.trim();
    if (typeof value === 'number') return String(value);
    if (value !== undefined && value !== null) this.#unread(name, 'text');
    return '';
  }

  number(name: string): number | undefined {
    const value = this.member(name);
    if (typeof value === 'number') return value;
    if (value === undefined || value === null || value === '') return undefined;
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;
    if (!Number.isFinite(number)) {
      this.#unread(name, 'number');
      return undefined;
    }
    this.say('repaired', 'compiler.import.number-as-text', this.place(name), { value: String(value) });
    return number;
  }

  /** Undefined where it is not said. */
  flag(name: string): boolean | undefined {
    const value = this.member(name);
    if (typeof value === 'boolean') return value;
    if (value === undefined || value === null || value === '') return undefined;
    const text = String(value).trim().toLowerCase();
    if (!/^(true|false|yes|no|1|0)$/.test(text)) {
      this.#unread(name, 'boolean');
      return undefined;
    }
    const isTrue = /^(true|yes|1)$/.test(text);
    const code = isTrue ? 'compiler.import.read-as-yes' : 'compiler.import.read-as-no';
    this.say('repaired', code, this.place(name), { value: String(value) });
    return isTrue;
  }

  node(name: string): StudioNode | undefined {
    const value = this.member(name);
    if (isObject(value)) return new StudioNode(value, this.place(name), this.say);
    if (value !== undefined && value !== null && value !== '') this.#unread(name, 'object');
    return undefined;
  }

  /** The entries of a list; one thing alone is a list of one. */
  entries(name: string): Entry[] {
    const value = this.member(name);
    const at = this.place(name);
    if (Array.isArray(value)) {
      if (value.length > MOST_ENTRIES) this.say('kept', 'compiler.studio.too-many', at, { most: MOST_ENTRIES });
      return value.slice(0, MOST_ENTRIES).map((each, position) => ({ value: each, at: appendPointer(at, position) }));
    }
    if (value === undefined || value === null || value === '') return [];
    if (isObject(value) && Object.keys(value).length === 0) return [];
    this.say('repaired', 'compiler.studio.one-for-list', at, { part: name });
    return [{ value, at }];
  }

  /** Those entries of a list that are objects. */
  nodes(name: string): StudioNode[] {
    return this.entries(name).flatMap(({ value, at }) => {
      if (isObject(value)) return [new StudioNode(value, at, this.say)];
      this.say('kept', 'compiler.studio.unread-object', at);
      return [];
    });
  }

  /** Those entries of a list that are texts, or codes of objects; one text with commas is taken apart. */
  texts(name: string): string[] {
    return this.entries(name).flatMap(({ value, at }) => {
      const text = isObject(value) ? (value.code ?? value.name ?? value.value) : value;
      if (typeof text === 'number') return [String(text)];
      if (typeof text !== 'string') {
        this.say('kept', 'compiler.studio.unread-text', at);
        return [];
      }
      const parts = Array.isArray(this.member(name)) ? [text] : text.split(',');
      return parts.map((part) => part.trim()).filter((part) => part !== '');
    });
  }

  #unread(name: string, as: 'text' | 'number' | 'boolean' | 'object') {
    this.say('kept', `compiler.studio.unread-${as}`, this.place(name));
  }
}
