import type { Applications } from '@nirmaan/applications';
import {
  applyRowOperation,
  type DocumentAnswer,
  type Field,
  inputName,
  isGroup,
  isList,
  type Page,
  type PostedValues,
  readPostedPage,
  typeOf,
} from '@nirmaan/forms';
import { appendPointer, type Issue, issue, type JsonObject } from '@nirmaan/lexicon';
import type { Ask, PostedFile } from './ask';
import { LARGEST_FILE } from './read-body';

/** References one input may name. */
const MOST_STAGED = 20;

export type Place = { pointer: string; files: Files };
type Files = ReturnType<NonNullable<FieldType['files']>>;
type FieldType = ReturnType<typeof typeOf>;

/** Where the files of a page may go: input name → the field that takes them. */
export function documentPlaces(fields: readonly Field[], base = ''): [string, Place][] {
  return fields.flatMap((field): [string, Place][] => {
    const pointer = appendPointer(base, field.code);
    const files = typeOf(field).files?.(field);
    if (files) return [[inputName(pointer), { pointer, files }]];
    if (isGroup(field)) return documentPlaces(field.fields, pointer);
    if (!isList(field)) return [];
    return Array.from({ length: field.maxItems }, (_, row) =>
      documentPlaces(field.fields, appendPointer(pointer, row)),
    ).flat();
  });
}

/**
 * The answers of a form after this page was posted: `data` is what may be stored, `shown` what the person sees next. They
 * differ by numbers of documents that are not right: those are shown as typed and stored nowhere. Files are staged first;
 * one that cannot be taken is an Issue beside its field, and what was kept there before stays.
 */
export async function readAnswers(args: {
  applications: Applications;
  realm: string;
  owner: { draft: string };
  page: Page;
  ask: Ask;
  previous: JsonObject;
}): Promise<{ data: JsonObject; shown: JsonObject; issues: Issue[] }> {
  const { applications, realm, owner, page, ask, previous } = args;
  const places = new Map(documentPlaces(page.fields));
  const issues: Issue[] = [];
  const staged = new Map<string, DocumentAnswer[]>();
  for (const file of ask.posted.files) {
    const place = places.get(file.input);
    if (!place) continue;
    const result = await stage(args, place, file);
    if ('issue' in result) issues.push({ ...result.issue, path: place.pointer });
    else staged.set(file.input, [...(staged.get(file.input) ?? []), result.document]);
  }
  // Files that the script sent ahead, by reference.
  for (const input of places.keys()) {
    const refs = ask.posted.values.get(`${input}.staged`)?.slice(0, MOST_STAGED) ?? [];
    if (refs.length === 0) continue;
    const sent = await applications.takeStaged({ realm, owner, refs });
    if (sent.length > 0) staged.set(input, [...(staged.get(input) ?? []), ...sent]);
  }
  const values: PostedValues = {
    get: (name) => ask.posted.values.get(name),
    files: (name) => staged.get(name) ?? [],
  };
  const data = readPostedPage(page, values, previous);
  const operation = ask.posted.values.get('_op')?.at(-1) ?? '';
  const { stored, shown } = await applications.keepTyped({
    realm,
    fields: page.fields,
    data: applyRowOperation(page, operation, data) ?? data,
    previous,
  });
  return { data: stored, shown, issues };
}

async function stage(
  { applications, realm, owner }: Parameters<typeof readAnswers>[0],
  { pointer, files }: Place,
  file: PostedFile,
): Promise<{ document: DocumentAnswer } | { issue: Issue }> {
  const maxBytes = Math.min(files.maxBytes, LARGEST_FILE);
  if (file.tooLarge)
    return {
      issue: issue('applications.upload-too-large', pointer, { name: file.name, megabytes: maxBytes / (1024 * 1024) }),
    };
  return applications.stageUpload({
    realm,
    owner,
    name: file.name,
    bytes: file.bytes,
    accept: files.accept,
    maxBytes,
  });
}
