import type { Instant, Issue, JsonObject, Language, PageCode } from '@nirmaan/lexicon';
import type { RuleAst, RuleContext, RuleNeed, RuleOutcome } from '@nirmaan/rules';
import type { TableDecision, TableInUse } from '@nirmaan/rules/tables';

/** Rows of the masters a form reads, by master code; a master that was not loaded is absent and is asked for in `needs`. */
export type MasterRows = Record<string, JsonObject[]>;

/** An answer to a `document` field: where the bytes are, never the bytes. `ref` is a staged upload's id, later a fileStoreId. */
export type DocumentAnswer = { ref: string; name: string; mediaType: string; size: number };

/** What runs the rules of a form: the full engine on a server, one of the parts a page needs in its browser. */
export type FormRules = { evaluate(ast: RuleAst, context: RuleContext): RuleOutcome };

/** Decision tables that rules ask, by the name of their use; one that was not loaded is absent and is asked for in `needs`. */
export type FormTables = Record<string, TableInUse>;

/** A place a boundary field offers, with its name in the language of the context. */
export type BoundaryPlace = { code: string; name: string };

/**
 * Places of one hierarchy, as far as they were loaded: the levels from the top (each with its name), and the places right below a place by its
 * code (`''`: the top ones). Never more is loaded than the levels somebody chooses from.
 */
export type BoundaryPlaces = { levels: BoundaryPlace[]; below: Record<string, BoundaryPlace[]> };

/** `library`: functions a rule uses are not loaded here; whoever has them must judge. */
export type FormNeed = RuleNeed | { library: string } | { hierarchy: string; below: string };

/** What a form is judged with, besides the answers. */
export type FormContext = {
  now: Instant;
  /** IANA name: the days of `date` rules are this zone's. */
  timeZone: string;
  language: Language;
  masters: MasterRows;
  tables?: FormTables;
  /** By hierarchy. */
  boundaries?: Record<string, BoundaryPlaces>;
  /** Of each place that a rule named by its code, the codes it lies in by level. */
  paths?: Record<string, Record<string, string>>;
  rules: FormRules;
};

/** What a select offers, in the language of the context. */
export type Choice = { value: string; label: string; hint?: string };

export type FieldState = {
  visible: boolean;
  required: boolean;
  /** Shown, never typed. */
  computed: boolean;
  /** Choices of a select now, in the language of the context; only of selects. */
  choices?: Choice[];
  /** Of a boundary: the levels to choose from, top first, each with what is chosen there now. */
  levels?: BoundaryLevel[];
  /** What follows from the answer and is shown beside it, in the language of the context: the age that a date of birth makes. */
  note?: string;
};

export type BoundaryLevel = { level: string; name: string; places: BoundaryPlace[]; chosen?: string };

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
  /** What rules or choices wanted and the context lacked, each once: what depends on it is not judged yet. */
  needs: FormNeed[];
  /** What decision tables said to the rules of the form, each once. */
  decisions: TableDecision[];
};

/** One value as posted by a browser; files are staged before the page is read. */
export type PostedValues = {
  /** Values of every input of that name, in order; absent = the input was not sent. */
  get(name: string): string[] | undefined;
  files(name: string): DocumentAnswer[];
};
