import { type FormFormat, jsonSchema } from '@nirmaan/forms/formats';
import { xlsForm } from '@nirmaan/forms/xlsform';

/** Kinds of files a form is imported from and exported to, asked in this order. */
export const formFormats: readonly FormFormat<'json-schema' | 'xlsform'>[] = [jsonSchema, xlsForm];
