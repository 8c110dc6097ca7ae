import type { Applications } from '@nirmaan/applications';
import {
  applyRowOperation,
  type DocumentAnswer,
  type FieldOf,
  inputName,
  type Page,
  type PostedValues,
  readPostedPage,
} from '@nirmaan/forms';
import { type Issue, issue, type JsonObject, toPointer } from '@nirmaan/lexicon';
import type { Ask, PostedFile } from './ask';
import { LARGEST_FILE } from './read-body';

type Place = { pointer: string; field: FieldOf<'document'> };

/** Where the files of a page may go: input name → document field. */
function documentPlaces(page: Page): Map<string, Place> {
  const places = new Map<string, Place>();
  const add = (pointer: string, field: FieldOf<'document'>) => places.set(inputName(pointer), { pointer, field });
  for (const field of page.fields) {
    if (field.type === 'document') add(toPointer([field.code]), field);
    if (field.type === 'repeating-group')
      for (const below of field.fields)
        if (below.type === 'document')
          for (let row = 0; row < field.maxItems; row++) add(toPointer([field.code, row, below.code]), below);
  }
  return places;
}

/**
 * The answers of a form after this page was posted. Files are staged first; one that cannot be taken is an Issue beside
 * its field, and what was kept there before stays.
 */
export async function readAnswers(args: {
  applications: Applications;
  realm: string;
  owner: { draft: string };
  page: Page;
  ask: Ask;
  previous: JsonObject;
}): Promise<{ data: JsonObject; issues: Issue[] }> {
  const { page, ask, previous } = args;
  const places = documentPlaces(page);
  const issues: Issue[] = [];
  const staged = new Map<string, DocumentAnswer[]>();
  for (const file of ask.posted.files) {
    const place = places.get(file.input);
    if (!place) continue;
    const result = await stage(args, place, file);
    if ('issue' in result) issues.push({ ...result.issue, path: place.pointer });
    else staged.set(file.input, [...(staged.get(file.input) ?? []), result.document]);
  }
  const values: PostedValues = {
    get: (name) => ask.posted.values.get(name),
    files: (name) => staged.get(name) ?? [],
  };
  const data = readPostedPage(page, values, previous);
  const operation = ask.posted.values.get('_op')?.at(-1) ?? '';
  return { data: applyRowOperation(page, operation, data) ?? data, issues };
}

async function stage(
  { applications, realm, owner }: Parameters<typeof readAnswers>[0],
  { pointer, field }: Place,
  file: PostedFile,
): Promise<{ document: DocumentAnswer } | { issue: Issue }> {
  const maxBytes = Math.min(field.maxBytes, LARGEST_FILE);
  if (file.tooLarge)
    return {
      issue: issue('applications.upload-too-large', pointer, { name: file.name, megabytes: maxBytes / (1024 * 1024) }),
    };
  return applications.stageUpload({
    realm,
    owner,
    name: file.name,
    bytes: file.bytes,
    accept: field.accept,
    maxBytes,
  });
}
