import type { FormFile, FormNote } from '@nirmaan/forms/formats';
import { type Issue, type Language, localize, type Text } from '@nirmaan/lexicon';
import type { Master } from '@nirmaan/masters';
import { idFormatOf, newService, ServiceDraft } from '@nirmaan/service';
import { toImportedMaster } from '../files/masters-of-files';
import { toServiceCode } from '../imports/service-code';
import { formFormats } from './formats';

export type FormFileImport =
  | {
      kind: string;
      /** A new service whose application form is the one of the file. */
      draft: ServiceDraft;
      /** Lists the form chooses from. */
      masters: Master[];
      report: FormNote[];
      issues?: undefined;
    }
  | { kind: string; issues: Issue[]; draft?: undefined };

/** A new service from a form of others. Undefined: the first file is no kind of form we know. */
export function importFormFiles(
  files: readonly [FormFile, ...FormFile[]],
  { language }: { language: Language },
): FormFileImport | undefined {
  const [{ name: fileName }] = files;
  const format = formFormats.find((each) => each.recognises(files[0]));
  if (!format) return undefined;
  const called = fileName.replace(/^.*[\\/]/, '').replace(/(\.schema)?\.\w+$/, '');
  const imported = format.importForm(files, { language, title: { [language]: called } });
  if (!imported.form) return { kind: format.code, issues: imported.issues };
  const { form, languages, masters, report } = imported;
  const code = toServiceCode(localize(form.title, 'en', language));
  const name: Text = form.title;
  const draft = ServiceDraft.parse({
    ...newService({ code, name, languages }),
    forms: [form],
    masters: masters.map((each) => ({ code: each.code })),
    idFormat: idFormatOf(code),
  });
  return { kind: format.code, draft, masters: masters.map((each) => toImportedMaster(each, language)), report };
}
