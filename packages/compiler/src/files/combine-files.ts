import { asFormOfService, type FormNote, jsonSchema } from '@nirmaan/forms/formats';
import { xlsForm } from '@nirmaan/forms/xlsform';
import { type Issue, issue, type Language, localize, type ServiceCode } from '@nirmaan/lexicon';
import type { Master } from '@nirmaan/masters';
import { newService, ServiceDraft, withCode } from '@nirmaan/service';
import { importFile } from '../import-file';
import { toServiceCode } from '../imports/service-code';
import { mastersOf, toImportedMaster } from './masters-of-files';
import { note, stemOf } from './recognise-file';
import type {
  ApplicationFormFile,
  FileNote,
  MasterFile,
  RecognisedFile,
  ServiceFile,
  UiSchemaFile,
} from './recognised-file';

export type CombineOptions = {
  /** Of texts that do not say theirs. */
  language: Language;
  /** Of the service; absent: from what it is called. */
  code?: ServiceCode | undefined;
  /** Which of several forms the applicant fills, by the name of its file; absent: the first. */
  applicationForm?: string | undefined;
  /** Which service of a file with several, by its code there; absent: the first. */
  service?: string | undefined;
};

export type CombinedFiles =
  /** `others`: services of the file that were not taken. */
  | { draft: ServiceDraft; masters: Master[]; notes: FileNote[]; others: string[]; issues?: undefined }
  /** Nothing came of it. */
  | { issues: (Issue & { file: string })[]; draft?: undefined };

/**
 * One service from files of any kinds: from a service or a workflow, else a new one; forms join it, a workflow's empty
 * form gives way to the first; masters are those the service may read. Either all of it comes about or nothing does.
 */
export function combineFiles(files: readonly RecognisedFile[], options: CombineOptions): CombinedFiles {
  const unknown = files.flatMap((file) =>
    file.kind === 'unknown' ? file.issues.map((each) => ({ ...each, file: file.name })) : [],
  );
  if (unknown.length > 0) return { issues: unknown };
  const services = files.filter(isService);
  const [whole, second] = services;
  if (whole && second)
    return {
      issues: [
        { ...issue('compiler.files.two-services', '', { one: whole.name, other: second.name }), file: second.name },
      ],
    };
  const base = whole && readService(whole, options.service);
  if (base?.issues) return { issues: base.issues.map((each) => ({ ...each, file: whole?.name ?? '' })) };
  const forms = readForms(files, options);
  if ('issues' in forms) return forms;
  const masters = mastersOf(files.filter(isMaster), options.language);
  const draft = base?.draft ?? beginning(forms.forms, files, options);
  const joined = joinForms(draft, forms.forms, masters.masters, options.language, whole === undefined);
  const notes = [...(base?.notes ?? []), ...forms.notes, ...masters.notes];
  const all = [...masters.masters, ...joined.masters];
  const languages = [...new Set([...draft.languages, ...forms.forms.flatMap((each) => each.languages)])];
  return {
    draft: ServiceDraft.parse({
      ...withCode(draft, options.code ?? draft.code),
      languages,
      forms: joined.forms,
      masters: [
        ...draft.masters,
        ...all.flatMap((each) => (draft.masters.some((use) => use.code === each.code) ? [] : [{ code: each.code }])),
      ],
    }),
    masters: all,
    notes,
    others: base?.others ?? [],
  };
}

const isService = (file: RecognisedFile): file is ServiceFile =>
  file.kind === 'service' || file.kind === 'studio-configuration' || file.kind === 'business-service';
const isForm = (file: RecognisedFile): file is ApplicationFormFile =>
  file.kind === 'json-schema' || file.kind === 'xlsform';
const isMaster = (file: RecognisedFile): file is MasterFile => 'masters' in file;

function readService({ name, text }: ServiceFile, service: string | undefined) {
  const imported = importFile(text, { service });
  if (!imported.draft) return { issues: imported.issues };
  const notes = imported.report.map((each): FileNote => ({ ...each, file: name }));
  return { draft: imported.draft, notes, others: imported.others ?? [] };
}

type ReadForm = Extract<ReturnType<typeof xlsForm.importForm>, { form: object }> & { file: string };

function readForms(
  files: readonly RecognisedFile[],
  { language, applicationForm }: CombineOptions,
): { forms: ReadForm[]; notes: FileNote[] } | { issues: (Issue & { file: string })[] } {
  const forms: ReadForm[] = [];
  const notes: FileNote[] = [];
  const found = files.filter(isForm);
  const ordered = found.toSorted(
    (one, other) => Number(other.name === applicationForm) - Number(one.name === applicationForm),
  );
  for (const each of ordered) {
    const title = { [language]: stemOf(each.name) };
    const beside = each.kind === 'xlsform' ? tablesOf(files) : uiSchemaOf(each, found, files);
    const format = each.kind === 'xlsform' ? xlsForm : jsonSchema;
    const imported = format.importForm([each.file, ...beside.map(({ file }) => file)], { language, title });
    if (!imported.form) return { issues: imported.issues.map((one) => ({ ...one, file: each.name })) };
    forms.push({ ...imported, file: each.name });
    notes.push(...imported.report.map((one: FormNote): FileNote => ({ ...one, file: each.name })));
  }
  for (const ui of files.filter((each) => each.kind === 'ui-schema'))
    if (!found.some((form) => form.kind === 'json-schema' && uiSchemaOf(form, found, files).includes(ui)))
      notes.push(note(ui.name, 'kept', 'ui-without-schema', {}));
  return { forms, notes };
}

/** What an XLSForm may name: every table of the files. */
const tablesOf = (files: readonly RecognisedFile[]) =>
  files.filter((each): each is MasterFile => each.kind === 'rows' && /\.csv$/i.test(each.name));

/** The uiSchema that is called as the schema is, or the only one of the only schema. */
function uiSchemaOf(
  schema: ApplicationFormFile,
  forms: readonly ApplicationFormFile[],
  files: readonly RecognisedFile[],
): UiSchemaFile[] {
  const all = files.filter((each): each is UiSchemaFile => each.kind === 'ui-schema');
  const own = all.find((each) => stemOf(each.name) === stemOf(schema.name));
  const isOnly = all.length === 1 && forms.filter((each) => each.kind === 'json-schema').length === 1;
  const chosen = own ?? (isOnly ? all[0] : undefined);
  return chosen ? [chosen] : [];
}

/** A new service, called as its application form, else as its first file. */
function beginning(
  forms: readonly ReadForm[],
  files: readonly RecognisedFile[],
  { language, code }: CombineOptions,
): ServiceDraft {
  const [form] = forms;
  const name = form?.form.title ?? { [language]: stemOf(files[0]?.name ?? '') };
  return newService({
    code: code ?? toServiceCode(localize(name, 'en', language)),
    name,
    languages: form?.languages ?? (language === 'en' ? ['en'] : [language, 'en']),
  });
}

/** Forms of the service and then those of files, under codes of their own; `isNew`: the service began with none. */
function joinForms(
  draft: ServiceDraft,
  read: readonly ReadForm[],
  masters: readonly Master[],
  language: Language,
  isNew: boolean,
): { forms: ServiceDraft['forms']; masters: Master[] } {
  const [application, ...officers] = draft.forms;
  const isEmpty = isNew || application?.pages.every((page) => page.fields.length === 0) === true;
  const taken = isEmpty ? officers.map((each) => each.code) : draft.forms.map((each) => each.code);
  const known = [...masters];
  const made: Master[] = [];
  const joined = read.map((each, at) => {
    const { form, masters: needed } = asFormOfService({ ...each, language }, { forms: taken, masters: known });
    for (const list of needed) {
      if (known.some((one) => one.code === list.code)) continue;
      const master = toImportedMaster(list, language);
      known.push(master);
      made.push(master);
    }
    // A workflow's empty form gives its place away, and its code with it: actions may name it.
    const code = at === 0 && isEmpty && application ? application.code : form.code;
    taken.push(code);
    return { ...form, code };
  });
  if (joined.length === 0) return { forms: draft.forms, masters: made };
  const [first, ...rest] = joined;
  return { forms: isEmpty && first ? [first, ...officers, ...rest] : [...draft.forms, ...joined], masters: made };
}
