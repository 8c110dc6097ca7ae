import { type Field, type FieldOf, type Form, fieldsIn } from '@nirmaan/forms';
import { type JsonObject, type Language, localize, valueAt } from '@nirmaan/lexicon';
import { isObject } from '../business-service/find-services';
import { arranged } from './arrange';
import { isSame, patched } from './json';
import { placeOf } from './origin';
import { MEGABYTE } from './write-property';

type Upload = FieldOf<'document'> | FieldOf<'photo'> | FieldOf<'signature'>;

/** `documents` with what was edited of the uploads; no member where they are as they were. */
export function writeDocuments(
  configuration: JsonObject,
  before: Form | undefined,
  after: Form,
  language: Language,
): JsonObject {
  const was = new Map((before ? uploadsIn(before) : []).map((upload) => [placeOf(upload), upload]));
  const claimed = new Set<string>();
  const written = uploadsIn(after).map((upload) => {
    const at = placeOf(upload);
    const then = at === undefined ? undefined : was.get(at);
    const original = at === undefined ? undefined : valueAt(configuration, at);
    if (at === undefined || !then || !before || !isObject(original) || claimed.has(at))
      return { at: undefined, json: { ...FRESH, ...documentOf(upload, after, language) } };
    claimed.add(at);
    return { at, json: patched(original, documentOf(then, before, language), documentOf(upload, after, language)) };
  });
  const known = [...was.keys()].flatMap((at) => at ?? []);
  const original = configuration.documents;
  if (!Array.isArray(original))
    return written.length === 0 || known.length > 0 ? {} : { documents: written.map(({ json }) => json) };
  const documents = arranged(original, '/documents', written, known);
  return isSame(documents, original) ? {} : { documents };
}

/** What Studio's schema wants of a document besides what a field says. */
const FRESH: JsonObject = { active: true, action: ['apply'], templatePDFKey: '', templatedownloadURL: null };

function uploadsIn(form: Form): Upload[] {
  return fieldsIn(form).flatMap(({ field }) =>
    isUpload(field) && !placeOf(field)?.startsWith('/fields/') ? [field] : [],
  );
}

function isUpload(field: Field): field is Upload {
  return field.type === 'document' || field.type === 'photo' || field.type === 'signature';
}

function documentOf(upload: Upload, form: Form, language: Language): JsonObject {
  const isImage = upload.type !== 'document';
  const place = placeOf(upload);
  const kinds =
    place === undefined
      ? undefined
      : fieldsIn(form).find(({ field }) => placeOf(field) === `${place}/documentTypes`)?.field;
  const listed = kinds?.type === 'select-one' && kinds.choices.from === 'list' ? kinds.choices.options : undefined;
  return {
    category: upload.code,
    label: localize(upload.label, language),
    isMandatory: upload.required === true,
    maxSizeInMB: upload.type === 'signature' ? 1 : upload.maxBytes / MEGABYTE,
    maxFilesAllowed: upload.type === 'signature' ? 1 : upload.maxFiles,
    allowedFileTypes: isImage ? ['jpeg', 'jpg', 'png'] : typesOf(upload.accept),
    documentTypes: listed?.map(({ value }) => value) ?? [upload.code],
  };
}

/** Studio tells `jpg` from `jpeg`. */
function typesOf(accept: FieldOf<'document'>['accept']): string[] {
  return accept.flatMap((kind) => (kind === 'jpeg' ? ['jpeg', 'jpg'] : [kind]));
}
