import type { FormFile } from '@nirmaan/forms/formats';
import type { JsonObject } from '@nirmaan/lexicon';
import type { ServiceDraft } from '@nirmaan/service';
import { formFormats } from './formats';

export const formFormatCodes = ['json-schema', 'xlsform'] as const;
export type FormFormatCode = (typeof formFormatCodes)[number];

/** A form of a service in a format; the first file is the form itself. Undefined where the service has no such form. */
export function exportFormFiles(
  draft: ServiceDraft,
  { form: code, as, masters }: { form?: string; as: FormFormatCode; masters?: Record<string, JsonObject[]> },
): FormFile[] | undefined {
  const form = code === undefined ? draft.forms[0] : draft.forms.find((each) => each.code === code);
  const format = formFormats.find((each) => each.code === as);
  if (!form || !format) return undefined;
  const { defaultLanguage: language, languages } = draft;
  return format.exportForm(form, { language, languages, ...(masters && { masters }) });
}
