import { issue, type JsonObject, type JsonValue, type Language } from '@nirmaan/lexicon';
import type { FormNote } from '../contract';
import { MOST_FIELDS } from '../limits';
import { Nodes, Refused } from './nodes';

/** One import while it runs: what it was given, what it tells, and how much it has read. */
export class ImportWork {
  readonly report: FormNote[] = [];
  readonly nodes: Nodes;
  #fields = 0;

  constructor(
    schema: JsonObject,
    readonly language: Language,
  ) {
    this.nodes = new Nodes(schema);
  }

  note(kind: FormNote['kind'], code: string, path: string, params: Record<string, JsonValue> = {}): void {
    this.report.push({ kind, code, path, params });
  }

  refuse(code: string, path: string, params: Record<string, JsonValue> = {}): never {
    throw new Refused(issue(code, path, params));
  }

  /** Counted before it is read, so that a document that multiplies by its references ends early. */
  countField(path: string): void {
    if (++this.#fields > MOST_FIELDS) this.refuse('formats.too-many-fields', path, { most: MOST_FIELDS });
  }
}
