import type { Form } from '@nirmaan/forms';
import { namedFilesIn, type Random, type SamplePerson, sampleAnswers } from '@nirmaan/forms/samples';
import { type JsonObject, type JsonValue, parsePointer } from '@nirmaan/lexicon';
import type { Ask } from '../citizen/ask';
import type { Desk } from '../citizen/desk';
import { type Filling, judge } from '../citizen/form-step';
import { documentPlaces } from '../citizen/read-answers';
import { LARGEST_FILE } from '../citizen/read-body';
import { sampleDocumentFor } from './sample-documents';

/** Answers open questions and need tables and places of their own: as many times what is open is answered. */
const MOST_ROUNDS = 8;

/**
 * Answers everything the form asks, in the name of a person, as somebody who types would: numbers of documents go to the
 * vault, files are handed in, the rules judge. What was answered rightly stays. Undefined: somebody saved meanwhile.
 */
export async function fillIn(
  desk: Desk,
  ask: Ask,
  filling: Filling,
  { person, random }: { person: SamplePerson; random: Random },
): Promise<{ revision: number } | undefined> {
  const { form } = filling;
  const last = form.pages.at(-1);
  if (!last) return undefined;
  let data = filling.data;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    // Each round knows the rows and places that the answers of the one before asked for.
    const { context } = await judge(desk, ask, filling, data);
    const answered = sampleAnswers(form, context, random, {
      ...{ from: data, given: filling.data, person },
      isTyped: true,
    });
    const handedIn = await handIn(desk, filling, answered);
    const { stored } = await desk.applications.keepTyped({
      realm: desk.realm,
      fields: form.pages.flatMap((page) => page.fields),
      data: handedIn,
      previous: data,
    });
    if (JSON.stringify(stored) === JSON.stringify(data)) break;
    data = stored;
  }
  const saved = await filling.save({ revision: filling.revision, data, page: last.code });
  return saved === 'conflict' ? undefined : saved;
}

/** The answers with a file in place of each that was only named; one that is not taken is left out. */
async function handIn(desk: Desk, { form, owner }: Filling, data: JsonObject): Promise<JsonObject> {
  let answers = data;
  // From the end: what is left out moves those behind it.
  for (const { pointer, file } of namedFilesIn(form, data).reverse()) {
    const place = placeOf(form, pointer);
    const sample = sampleDocumentFor(file);
    const staged =
      place &&
      sample &&
      (await desk.applications.stageUpload({
        realm: desk.realm,
        owner: await owner(),
        name: sample.name,
        bytes: sample.bytes,
        accept: place.files.accept,
        maxBytes: Math.min(place.files.maxBytes, LARGEST_FILE),
      }));
    answers = replaced(answers, parsePointer(pointer), staged && 'document' in staged ? staged.document : undefined);
  }
  return answers;
}

/** The field that a file at this pointer belongs to: the pointer without its last part. */
function placeOf(form: Form, pointer: string) {
  const of = pointer.slice(0, pointer.lastIndexOf('/'));
  return form.pages
    .flatMap((page) => documentPlaces(page.fields))
    .map(([, place]) => place)
    .find((place) => place.pointer === of);
}

/** The same with another value at a path; undefined takes what is there away. */
function replaced<Value extends JsonValue>(within: Value, path: readonly string[], value: JsonValue | undefined): Value;
function replaced(within: JsonValue, [key, ...rest]: readonly string[], value: JsonValue | undefined): JsonValue {
  if (key === undefined || within === null || typeof within !== 'object') return within;
  if (Array.isArray(within)) {
    const at = Number(key);
    if (rest.length > 0) return within.map((each, index) => (index === at ? replaced(each, rest, value) : each));
    return value === undefined ? within.filter((_, index) => index !== at) : within.with(at, value);
  }
  const { [key]: inner, ...others } = within;
  if (inner === undefined) return within;
  if (rest.length > 0) return { ...within, [key]: replaced(inner, rest, value) };
  return value === undefined ? others : { ...within, [key]: value };
}
