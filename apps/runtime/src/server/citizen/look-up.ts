/**
 * Looks up an earlier application for a question of a form. Whose it is is proven as everywhere: by having signed in, or
 * by its mobile number and the code that is sent there. Who has not proven it learns as much as on the tracking page.
 */
import { type CaseView, dayIn } from '@nirmaan/applications';
import { type Actor, DigitError } from '@nirmaan/digit';
import { copyAnswers, type FieldOf, inputName, type LookUpAnswer, lookUpAt, lookUpOf, type Page } from '@nirmaan/forms';
import { type Issue, issue, type JsonObject, type JsonValue, localize, parsePointer, valueAt } from '@nirmaan/lexicon';
import { CITIZEN_COOKIE } from '../session-cookie';
import { type Ask, postedValue } from './ask';
import type { Desk } from './desk';
import type { Filling } from './form-step';
import { checkMobile, tidyMobile } from './mobile';

/** As `readAnswers` gives them: what is stored, and what the page shows of it. */
type Read = { data: JsonObject; shown: JsonObject; issues: Issue[] };
type LookUp = {
  desk: Desk;
  ask: Ask;
  filling: Filling;
  field: FieldOf<'look-up'>;
  pointer: string;
  answer: LookUpAnswer;
};
/** What becomes of the question, and what is wrong with which part of it. */
type Step = { answer: LookUpAnswer; problem?: { code: string; part?: 'mobileNumber' | 'code' } } | { taken: CaseView };

const OPERATION = 'look-up:';

/** The answers after the button of a look-up was pressed; as they were read where it was another button. */
export async function lookUpIfAsked(desk: Desk, ask: Ask, filling: Filling, found: Page, read: Read): Promise<Read> {
  const operation = postedValue(ask, '_op');
  const pointer = operation.slice(OPERATION.length);
  const field = operation.startsWith(OPERATION) ? lookUpAt(found.fields, pointer) : undefined;
  if (!field) return read;
  const label = localize(field.label, ask.language, filling.definition.defaultLanguage);
  const answer = lookUpOf(valueAt(read.data, pointer));
  if (!answer) return { ...read, issues: [...read.issues, issue('forms.required', pointer, { label })] };
  if (answer.found) return read;
  const step = await nextStep({ desk, ask, filling, field, pointer, answer });
  const change = (data: JsonObject) =>
    'taken' in step
      ? takeOver(field, filling, { pointer, typed: answer.number, opened: step.taken, data })
      : withValueAt(data, parsePointer(pointer), step.answer);
  const problem = 'taken' in step ? undefined : step.problem;
  return {
    data: change(read.data),
    shown: change(read.shown),
    issues: problem
      ? [...read.issues, issue(problem.code, problem.part ? `${pointer}/${problem.part}` : pointer, { label })]
      : read.issues,
  };
}

async function nextStep(of: LookUp): Promise<Step> {
  const { desk, ask, answer } = of;
  // A number must not be guessed by trying, whoever signed in.
  const mayTry =
    desk.rateLimit.allows('look-up', ask.address, 60) &&
    desk.rateLimit.allows('track', answer.number.toUpperCase(), 20);
  if (!mayTry) return { answer, problem: { code: 'forms.lookUpTooMany' } };
  const session = await desk.sessions.find('citizen', ask.cookie(CITIZEN_COOKIE));
  const own = session && (await findOwn(of, session.actor));
  if (own) return { taken: own };
  if (!answer.step) return { answer: { number: answer.number, step: 'mobileNumber' } };
  const mobileNumber = tidyMobile(answer.mobileNumber ?? '');
  const known: LookUpAnswer = { number: answer.number, step: 'mobileNumber', mobileNumber };
  if (mobileNumber === '') return { answer: known, problem: { code: 'forms.lookUpMobile', part: 'mobileNumber' } };
  const [wrong] = checkMobile(mobileNumber);
  if (wrong) return { answer: known, problem: { code: wrong.code, part: 'mobileNumber' } };
  return answer.step === 'code' ? proveByCode(of, { ...known, step: 'code' }, mobileNumber) : sendCode(of, known);
}

/** Nobody is sent a code for an application that is not theirs. */
async function sendCode({ desk, filling }: LookUp, known: LookUpAnswer): Promise<Step> {
  const { mobileNumber = '' } = known;
  const of = { realm: desk.realm, tenant: filling.city.tenant, reference: known.number, mobileNumber };
  if (!desk.rateLimit.allows('track-number', mobileNumber, 60))
    return { answer: known, problem: { code: 'forms.lookUpTooMany' } };
  if (!(await desk.applications.track(of))) return { answer: known, problem: { code: 'forms.lookUpUnknown' } };
  const sent = await desk.applications.sendCode(of);
  if (sent.sent) return { answer: { ...known, step: 'code' } };
  const code = sent.reason === 'too-many' ? 'forms.lookUpTooMany' : 'forms.lookUpDown';
  return { answer: known, problem: { code } };
}

async function proveByCode(of: LookUp, known: LookUpAnswer, mobileNumber: string): Promise<Step> {
  const { desk, ask, pointer } = of;
  const code = postedValue(ask, `${inputName(pointer)}.code`)
    .replace(/\s/g, '')
    .slice(0, 20);
  const wrongCode: Step = { answer: known, problem: { code: 'forms.lookUpCode', part: 'code' } };
  if (code === '') return wrongCode;
  if (!desk.rateLimit.allows('sign-in', mobileNumber, 10))
    return { answer: known, problem: { code: 'forms.lookUpTooMany' } };
  try {
    const signedIn = await desk.applications.signInCitizen({
      realm: desk.realm,
      tenant: desk.realm,
      mobileNumber,
      code,
    });
    if ('wrongCode' in signedIn) return wrongCode;
    const own = await findOwn(of, signedIn.actor);
    return own ? { taken: own } : { answer: { number: known.number }, problem: { code: 'forms.lookUpUnknown' } };
  } catch (error) {
    if (error instanceof DigitError) return { answer: known, problem: { code: 'forms.lookUpDown' } };
    throw error;
  }
}

/** The application of that number where it is this person's, of the city and of the service that is asked for. */
async function findOwn({ desk, filling, field, answer }: LookUp, actor: Actor): Promise<CaseView | undefined> {
  if (actor.user.type !== 'CITIZEN') return undefined;
  const id = answer.number.trim().toUpperCase();
  const opened = await desk.applications.openCase({ realm: desk.realm, actor, id });
  return opened?.service === field.service && opened.tenant === filling.city.tenant ? opened : undefined;
}

function takeOver(
  field: FieldOf<'look-up'>,
  filling: Filling,
  { pointer, typed, opened, data }: { pointer: string; typed: string; opened: CaseView; data: JsonObject },
): JsonObject {
  const form = opened.definition.forms[0] ?? { pages: [] };
  const { answers, filled } = copyAnswers(
    field,
    { form, answers: opened.answers },
    { form: filling.form, answers: data },
  );
  const found: LookUpAnswer = {
    // As it was typed: the same number posted again is the same answer.
    number: typed,
    service: opened.service,
    found: true,
    state: opened.state.code,
    filed: dayIn(opened.filedAt, filling.definition.timeZone),
    filled,
  };
  return withValueAt(answers, parsePointer(pointer), found);
}

/** The same answers with one changed, wherever it stands. */
function withValueAt(data: JsonObject, [code = '', ...rest]: string[], value: JsonValue): JsonObject {
  return { ...data, [code]: changedAt(data[code], rest, value) };
}

function changedAt(held: JsonValue | undefined, way: string[], value: JsonValue): JsonValue {
  const [step] = way;
  if (step === undefined) return value;
  if (Array.isArray(held))
    return held.map((each, at) => (String(at) === step ? changedAt(each, way.slice(1), value) : each));
  return withValueAt(held !== null && typeof held === 'object' ? held : {}, way, value);
}
