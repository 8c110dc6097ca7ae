import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import type { BoundaryPlaces, DocumentAnswer, MasterRows } from '../model/evaluation';

/** Cases of a field type, `cases.json` beside it: options of the field, what is typed, and what must come of it. */
export type FieldCases = {
  options?: JsonObject;
  /** What is loaded while the cases are judged. */
  masters?: MasterRows;
  boundaries?: Record<string, BoundaryPlaces>;
  cases: FieldCase[];
};

export type FieldCase = {
  /** Options of this case, besides those of all. */
  options?: JsonObject;
  /** Inputs as posted, by part ('' = the field's own). */
  posted: Record<string, string | string[]>;
  /** The answer that was kept before: what a server found or staged is no browser's to say. */
  before?: JsonValue;
  /** Files posted with them, as staged. */
  files?: DocumentAnswer[];
  /** The value read; absent = nothing was answered. */
  value?: JsonValue;
  /** Ends of issue codes; absent = accepted. */
  issues?: string[];
  /** The answer in words, in English. */
  summary?: string;
  /** Why JSON Schema cannot say that the value is wrong. */
  beyondSchema?: string;
  because: string;
};
