import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import type { DocumentAnswer } from '../model/evaluation';

/** Cases of a field type, `cases.json` beside it: options of the field, what is typed, and what must come of it. */
export type FieldCases = {
  options?: JsonObject;
  cases: {
    /** Inputs as posted, by part ('' = the field's own). */
    posted: Record<string, string | string[]>;
    /** Files posted with them, as staged. */
    files?: DocumentAnswer[];
    /** The value read; absent = nothing was answered. */
    value?: JsonValue;
    /** Ends of issue codes; absent = accepted. */
    issues?: string[];
    because: string;
  }[];
};
