import type { FormFile } from '@nirmaan/forms/formats';
import type { Issue, JsonObject } from '@nirmaan/lexicon';
import type { Column } from '@nirmaan/masters';
import type { ImportNote } from '../imports/import-result';

/** One thing that was done with a file; `approximated`: something is lost or differs, the words say what. */
export type FileNote = Omit<ImportNote, 'kind'> & { kind: ImportNote['kind'] | 'approximated'; file: string };

/** A list of rows as a file has it: its columns said by the file, or seen in its rows. */
export type FoundMaster = { code: string; name?: string; columns: Column[]; isDeclared: boolean; rows: JsonObject[] };

/** How much of it there is, for the words of `compiler.files.kinds.<kind>`. */
type Counted<Kind extends string> = { name: string; kind: Kind; counts: Record<string, number> };

/** A whole service, or the workflow of one. `services`: the codes of all that are in the file, the first first. */
export type ServiceFile = Counted<'service' | 'studio-configuration' | 'business-service'> & {
  services: string[];
  text: string;
};
export type ApplicationFormFile = Counted<'json-schema' | 'xlsform'> & { file: FormFile };
/** Goes with a JSON Schema. */
export type UiSchemaFile = Counted<'ui-schema'> & { file: FormFile };
/** `file`: also what an XLSForm may take its choices from. */
export type MasterFile = Counted<'master' | 'mdms-schema' | 'mdms-rows' | 'rows'> & {
  masters: FoundMaster[];
  notes: FileNote[];
  file: FormFile;
};
export type UnknownFile = Counted<'unknown'> & { issues: Issue[] };

/** What a file is, before anything is made of it. */
export type RecognisedFile = ServiceFile | ApplicationFormFile | UiSchemaFile | MasterFile | UnknownFile;
