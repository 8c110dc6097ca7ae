import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import type { Field, FieldOf, Form } from '../../model/form';
import { answersIn, fieldOfAnswer } from '../../model/walk';
import { typeOf } from '..';
import { objectOf } from '../entries';

type Answered = { form: Pick<Form, 'pages'>; answers: JsonObject };

/** The look-up at this place of the answers; undefined where something else is asked there. */
export function lookUpAt(fields: readonly Field[], pointer: string): FieldOf<'look-up'> | undefined {
  const asked = fieldOfAnswer(fields, pointer);
  return asked?.pointer === pointer && asked.field.type === 'look-up' ? asked.field : undefined;
}

/**
 * The answers `to` has after those of an earlier application were taken over: only where nothing was answered yet, only
 * between questions of the same type, and nothing that belongs to the application it was given in. `filled`: how many.
 */
export function copyAnswers(
  { copies }: Pick<FieldOf<'look-up'>, 'copies'>,
  from: Answered,
  to: Answered,
): { answers: JsonObject; filled: number } {
  const answers = { ...to.answers };
  let filled = 0;
  for (const copy of copies) {
    const source = questionOf(from.form, copy.from);
    const target = questionOf(to.form, copy.to);
    if (!source || !target || source.type !== target.type || target.value || typeOf(target).kind) continue;
    const value = ownValue(from.answers, source.code);
    if (value === undefined || typeOf(source).isEmpty(value) || belongs(source, value)) continue;
    if (!typeOf(target).isEmpty(ownValue(answers, target.code))) continue;
    answers[target.code] = value;
    filled++;
  }
  return { answers, filled };
}

function questionOf({ pages }: Pick<Form, 'pages'>, code: string): Field | undefined {
  return pages.flatMap((page) => page.fields).find((field) => field.code === code);
}

function ownValue(answers: JsonObject, code: string): JsonValue | undefined {
  return Object.hasOwn(answers, code) ? answers[code] : undefined;
}

/** A file and a number that is kept as a reference are known only to the application they were given in. */
function belongs(field: Field, value: JsonValue): boolean {
  return answersIn([field], { [field.code]: value }).some(
    (each) => !('fields' in each.field) && [each.value].flat().some((part) => typeof objectOf(part).ref === 'string'),
  );
}
