import { type FieldOf, type Form, fieldsIn } from '@nirmaan/forms';
import { type JsonObject, valueAt } from '@nirmaan/lexicon';
import { isObject } from '../business-service/find-services';
import { patched } from './json';
import { placeOf } from './origin';

/** `applicant` with what was edited; a member that is gone is undefined. */
export function writeApplicants(configuration: JsonObject, before: Form | undefined, after: Form): Parts {
  const find = (form: Form | undefined) =>
    form && fieldsIn(form).flatMap(({ field }) => (field.type === 'applicants' ? [field] : []))[0];
  return written(configuration, 'applicant', find(before), find(after), applicantOf);
}

/** `boundary` with what was edited. */
export function writePlace(configuration: JsonObject, before: Form | undefined, after: Form): Parts {
  const find = (form: Form | undefined) =>
    form && fieldsIn(form).flatMap(({ field }) => (field.type === 'boundary' ? [field] : []))[0];
  return written(configuration, 'boundary', find(before), find(after), boundaryOf);
}

type Parts = { [part: string]: JsonObject | undefined };

function written<Of extends { origin?: unknown }>(
  configuration: JsonObject,
  part: string,
  was: Of | undefined,
  is: Of | undefined,
  toJson: (field: Of) => JsonObject,
): Parts {
  if (!is) return was ? { [part]: undefined } : {};
  const original = placeOf(is) === `/${part}` ? valueAt(configuration, `/${part}`) : undefined;
  if (!was || !isObject(original)) return { [part]: toJson(is) };
  return { [part]: patched(original, toJson(was), toJson(is)) };
}

function applicantOf({ who, minItems, maxItems }: FieldOf<'applicants'>): JsonObject {
  return {
    types: [...(who === 'organisations' ? [] : ['individual']), ...(who === 'people' ? [] : ['organisation'])],
    minimum: minItems,
    maximum: maxItems,
  };
}

function boundaryOf({ hierarchy, lowest }: FieldOf<'boundary'>): JsonObject {
  return { hierarchyType: hierarchy, lowestLevel: lowest ?? '' };
}
