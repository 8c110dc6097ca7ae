import type { Issue, JsonObject, JsonValue, Language, Text } from '@nirmaan/lexicon';
import type { Form } from '../model/form';

/** A file as it was handed in, or is handed out. */
export type FormFile = { name: string; bytes: Uint8Array };

/**
 * One thing an import did, in the words of message `issue.<code>`.
 *
 * - `mapped`: said by a member of ours, meaning the same;
 * - `approximated`: something is lost or differs, the words say what;
 * - `kept`: no member of ours says it; it stands verbatim in the `origin` of the field or form and comes out again.
 *
 * `path` is a place in the file: a JSON pointer, or `survey!C5`.
 */
export type FormNote = {
  kind: 'mapped' | 'approximated' | 'kept';
  code: string;
  path: string;
  params: Record<string, JsonValue>;
};

/** A list of rows a form chooses from, as the file had it; whoever keeps masters makes one of it. */
export type ImportedMaster = { code: string; columns: string[]; rows: JsonObject[] };

export type FormImport =
  | {
      form: Form;
      /** Of the texts, the default one first. */
      languages: [Language, ...Language[]];
      masters: ImportedMaster[];
      report: FormNote[];
      issues?: undefined;
    }
  /** Nothing came of it; every place that is wrong. */
  | { issues: Issue[]; form?: undefined };

export type ImportOptions = {
  /** Of texts that do not say theirs. */
  language: Language;
  /** What the form is called where the file does not say. */
  title?: Text;
};

export type ExportOptions = {
  /** Of texts where the format has room for one language. */
  language: Language;
  /** All of the service, in its order; used where the format has room for several. */
  languages: readonly Language[];
  masters?: Record<string, JsonObject[]>;
};

/**
 * How one kind of file becomes a form and a form becomes such files. A new format is a folder that fills this.
 * Both are pure. An imported form that was not edited is exported as it came; what was edited changes only there.
 */
export type FormFormat<Code extends string = string> = {
  code: Code;
  recognises(file: FormFile): boolean;
  /** The first file is the one that was recognised; others go with it (a uiSchema, a .csv of choices). */
  importForm(files: readonly [FormFile, ...FormFile[]], options: ImportOptions): FormImport;
  exportForm(form: Form, options: ExportOptions): FormFile[];
};

export function defineFormat<Code extends string>(format: FormFormat<Code>): FormFormat<Code> {
  return format;
}
