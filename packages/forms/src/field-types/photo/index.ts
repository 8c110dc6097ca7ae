import type { FieldType } from '../contract';
import { checkFiles, documentsOf, type FileLimits, namesOf, readFiles, schemaOfFiles } from '../files';

export const limitsOf = ({ maxBytes, maxFiles }: Omit<FileLimits, 'accept'>): FileLimits => ({
  accept: ['jpeg', 'png'],
  maxBytes,
  maxFiles,
});

export const photo: FieldType<'photo'> = {
  missing: 'requiredPhoto',
  helper: 'files',
  files: limitsOf,
  ruleType: () => ({ list: 'string' }),
  isEmpty: (value) => documentsOf(value).length === 0,
  toRuleValue: (value) => documentsOf(value).map((each) => each.name),
  readPosted: (posted, { maxFiles }, previous) => readFiles(posted, maxFiles, previous),
  validate: (value, field) => checkFiles(value, limitsOf(field)),
  toJsonSchema: (field) => schemaOfFiles(limitsOf(field)),
  format: namesOf,
};
