import type { Issue, JsonValue } from '@nirmaan/lexicon';
import type { ServiceDraft } from '@nirmaan/service';

/**
 * One thing an import did that its author should know. `path` is where in the file.
 *
 * `mapped`: taken over. `renamed`: taken over under another code. `repaired`: it could not have been meant as it stood.
 * `kept`: we cannot express it; it is kept and comes out again. `placeholder`: it was never filled in.
 */
export type ImportNote = {
  kind: 'mapped' | 'renamed' | 'repaired' | 'kept' | 'placeholder';
  code: string;
  path: string;
  params: Record<string, JsonValue>;
};

export type ImportOptions = {
  /** Which service of a file with several, by its code there; absent: the first. */
  service?: string | undefined;
};

export type ImportResult =
  /** `others`: the codes of the services of the file that were not taken. */
  | { kind: string; draft: ServiceDraft; report: ImportNote[]; others?: string[]; issues?: undefined }
  /** Nothing came of it; every place that was wrong. */
  | { kind?: string; issues: Issue[]; draft?: undefined };

/** How one kind of file becomes a draft. A new kind is a folder that fills this. */
export type Importer = {
  kind: string;
  recognises(document: JsonValue): boolean;
  importDocument(document: JsonValue, options?: ImportOptions): ImportResult;
};
