import type { JsonObject, JsonValue } from '@nirmaan/lexicon';

/** Cases of a field type, `cases.json` beside it: options of the field, what is typed, and what must come of it. */
export type FieldCases = {
  options?: JsonObject;
  cases: {
    /** Inputs as posted, by part ('' = the field's own). */
    posted: Record<string, string | string[]>;
    /** The value read; absent = nothing was answered. */
    value?: JsonValue;
    /** Ends of issue codes; absent = accepted. */
    issues?: string[];
    because: string;
  }[];
};
