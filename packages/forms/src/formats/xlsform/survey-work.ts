import type { Issue, JsonObject, JsonValue, Language } from '@nirmaan/lexicon';
import type { FormNote, ImportedMaster } from '../contract';
import type { Sheet } from './cells';
import type { ChoiceLists } from './choice-lists';
import { type Placed, Questions } from './questions';

/** One import while it runs. */
export class SurveyWork {
  readonly report: FormNote[] = [];
  /** What cannot be taken at all. */
  readonly issues: Issue[] = [];
  readonly questions = new Questions();
  readonly masters = new Map<string, ImportedMaster>();
  readonly #kept = new Map<Placed, JsonObject>();

  constructor(
    readonly survey: Sheet,
    readonly lists: ChoiceLists,
    readonly language: Language,
    /** Rows of the files that came with it, by their names. */
    readonly files: ReadonlyMap<string, JsonObject[]>,
  ) {}

  note(kind: FormNote['kind'], code: string, path: string, params: Record<string, JsonValue> = {}): void {
    this.report.push({ kind, code, path, params });
  }

  /** What a column says stays as it is written. */
  keep(
    placed: Placed,
    column: string,
    text: string,
    code: string,
    path: string,
    params: Record<string, JsonValue> = {},
  ): void {
    this.#kept.set(placed, { ...this.#kept.get(placed), [column]: text });
    this.note('kept', code, path, { column, ...params });
  }

  keptOf(placed: Placed): JsonObject | undefined {
    return this.#kept.get(placed);
  }
}
