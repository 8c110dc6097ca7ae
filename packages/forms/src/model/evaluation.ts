import type { Instant, Issue, JsonObject, Language, PageCode } from '@nirmaan/lexicon';

/** Rows of the masters a form reads, by master code; a master that was not loaded is absent and is asked for in `needs`. */
export type MasterRows = Record<string, JsonObject[]>;

/** An answer to a `document` field: where the bytes are, never the bytes. `ref` is a staged upload's id, later a fileStoreId. */
export type DocumentAnswer = { ref: string; name: string; mediaType: string; size: number };

/** What a form is judged with, besides the answers. */
export type FormContext = {
  now: Instant;
  /** IANA name: the days of `date` rules are this zone's. */
  timeZone: string;
  language: Language;
  masters: MasterRows;
};

export type FieldState = {
  visible: boolean;
  required: boolean;
  /** Shown, never typed. */
  computed: boolean;
  /** Choices of a select now, in the language of the context; only of selects. */
  choices?: { value: string; label: string }[];
};

/**
 * Everything there is to know about a form with these answers.
 * `fields` and issue paths are JSON pointers into the data: `/tradeName`, `/owners/0/mobile`, `/place/pincode`.
 */
export type FormEvaluation = {
  /** The answers with computed values filled in; hidden answers still there. */
  values: JsonObject;
  /** What would be submitted: `values` without what is hidden. */
  submitted: JsonObject;
  pages: PageCode[];
  fields: Record<string, FieldState>;
  issues: Issue[];
  /** Masters the rules or choices wanted and `context.masters` lacked. */
  needs: { master: string }[];
};

/** One value as posted by a browser; files are staged before the page is read. */
export type PostedValues = {
  /** Values of every input of that name, in order; absent = the input was not sent. */
  get(name: string): string[] | undefined;
  files(name: string): DocumentAnswer[];
};
