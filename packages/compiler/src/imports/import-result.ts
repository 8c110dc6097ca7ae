import type { Issue, JsonValue } from '@nirmaan/lexicon';
import type { ServiceDraft } from '@nirmaan/service';

/** One thing an import did that its author should know: mapped, renamed, repaired or kept aside. */
export type ImportNote = { code: string; path: string; params: Record<string, JsonValue> };

export type ImportResult =
  | { kind: string; draft: ServiceDraft; report: ImportNote[]; issues?: undefined }
  /** Nothing came of it; every place that was wrong. */
  | { kind?: string; issues: Issue[]; draft?: undefined };

/** How one kind of file becomes a draft. A new kind is a folder that fills this. */
export type Importer = {
  kind: string;
  recognises(document: JsonValue): boolean;
  importDocument(document: JsonValue): ImportResult;
};
