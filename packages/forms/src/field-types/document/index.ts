import type { FieldType } from '../contract';
import { checkFiles, documentsOf, namesOf, readFiles, schemaOfFiles } from '../files';

export const document: FieldType<'document'> = {
  missing: 'requiredDocument',
  helper: 'files',
  files: ({ accept, maxBytes, maxFiles }) => ({ accept, maxBytes, maxFiles }),
  ruleType: () => ({ list: 'string' }),
  isEmpty: (value) => documentsOf(value).length === 0,
  toRuleValue: (value) => documentsOf(value).map((each) => each.name),
  readPosted: (posted, { maxFiles }, previous) => readFiles(posted, maxFiles, previous),
  validate: checkFiles,
  toJsonSchema: schemaOfFiles,
  format: namesOf,
};
