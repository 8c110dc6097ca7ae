/** *Check before you apply*: reads the tables of a service for answers that come in the address and are kept nowhere. */
import { type Place, tablesOf } from '@nirmaan/applications';
import {
  type BeforeForm,
  type BeforeHint,
  type BeforeView,
  beforeFormOf,
  judgeBefore,
  mastersRead,
  questionsOf,
  questionsOn,
} from '@nirmaan/citizen';
import { DigitError } from '@nirmaan/digit';
import { type FormContext, inputName, type PostedValues, readPostedPage } from '@nirmaan/forms';
import { type JsonObject, toPointer } from '@nirmaan/lexicon';
import { evaluateRule } from '@nirmaan/rules';
import { type Answer, type Ask, redirect } from './ask';
import { clipsOf } from './clips';
import { type Desk, notFound, type Opened, page, siteOf } from './desk';
import type { Filling } from './form-step';

export type BeforeAbout = {
  /** Its own address, and the start page's. */
  href: string;
  startHref: string;
  /** A draft of this device is going on. */
  hasDraft: boolean;
  /** Where answers go when an application is begun with them. */
  filling(): Promise<Filling>;
};

/** Nobody's answers are longer, and no address that works everywhere. */
const LONGEST_ANSWER = 200;
const MOST_VALUES = 60;

export async function before(desk: Desk, ask: Ask, opened: Opened, about: BeforeAbout): Promise<Answer> {
  const asking = beforeFormOf(opened.definition);
  if (!asking) return notFound(desk, ask, opened);
  if (ask.method === 'POST') return begin(asking, ask, about);
  const given = answersIn(asking, ask.query);
  const typed = readAll(asking, given);
  const context = await contextOf(desk, ask, opened, asking);
  const judged = context && judgeBefore(asking, typed, context);
  const view: BeforeView = {
    kind: 'before',
    site: siteOf(desk, { ...ask, query: given }, opened),
    ...(judged && { questions: { form: asking.form, evaluation: judged.evaluation, data: typed } }),
    parts: judged?.parts ?? [],
    isAnswered: judged?.isAnswered ?? false,
    ...namesOf(opened),
    action: about.href,
    back: about.startHref,
    hasDraft: about.hasDraft,
    ...clipsOf(desk, ask, opened.definition),
  };
  return page(view, context ? 200 : 503, !about.hasDraft && context !== undefined);
}

/** What the start page tells; undefined where the service has no table that tells anything. */
export async function hintOf(desk: Desk, ask: Ask, opened: Opened, href: string): Promise<BeforeHint | undefined> {
  const asking = beforeFormOf(opened.definition);
  return asking && { href, parts: await hintParts(desk, ask, opened, asking), ...namesOf(opened) };
}

type Parts = BeforeHint['parts'];
/** The start page is the one most read, and says the same to everybody. */
const HINT_LASTS = 60_000;
const MOST_HINTS = 1000;
const hints = new WeakMap<Desk['catalogue'], Map<string, { parts: Parts; until: number }>>();

async function hintParts(desk: Desk, ask: Ask, opened: Opened, asking: BeforeForm): Promise<Parts> {
  const known = hints.get(desk.catalogue) ?? new Map();
  hints.set(desk.catalogue, known);
  const { service, version } = opened.published;
  const key = [desk.realm, opened.city.tenant, service, version, ask.language].join(' ');
  const found = known.get(key);
  if (found && found.until > desk.now()) return found.parts;
  const context = await contextOf(desk, ask, opened, asking);
  const parts = context ? judgeBefore(asking, {}, context).parts : [];
  if (known.size >= MOST_HINTS) known.clear();
  // What could not be read is tried again at once.
  if (context && parts.every((part) => part.told)) known.set(key, { parts, until: desk.now() + HINT_LASTS });
  return parts;
}

/** An application is begun with the answers, as if they had been given in its pages; others it already has stay. */
async function begin(asking: BeforeForm, ask: Ask, { filling }: BeforeAbout): Promise<Answer> {
  const begun = await filling();
  const given = answersIn(asking, queryOf(ask.posted.values));
  const [first] = begun.form.pages;
  // The draft may be of an older version of the form.
  const known = new Map(begun.form.pages.flatMap((each) => each.fields.map((field) => [field.code, field.type])));
  const asked = new Map(questionsOf(asking).map((field) => [field.code, field.type]));
  const answers = Object.entries(readAll(asking, given)).filter(([code]) => known.get(code) === asked.get(code));
  if (answers.length > 0) {
    const data = { ...begun.data, ...Object.fromEntries(answers) };
    const saved = await begun.save({ revision: begun.revision, data, page: first?.code ?? '' });
    // Another tab saved at the very same time: what it saved is what counts there.
    if (saved === 'conflict') return redirect(begun.pageHref(first?.code ?? ''));
  }
  return redirect(begun.pageHref(first?.code ?? ''), begun.cookies());
}

function queryOf(values: ReadonlyMap<string, readonly string[]>): URLSearchParams {
  return new URLSearchParams([...values].flatMap(([name, all]) => all.map((value) => [name, value])));
}

/** The answers to our questions among what stands in an address: nothing else comes into the page, and not without end. */
function answersIn(asking: BeforeForm, query: URLSearchParams): URLSearchParams {
  const names = new Set(questionsOf(asking).map((field) => inputName(toPointer([field.code]))));
  const given = [...query].filter(
    ([name, value]) => names.has(name.split('.')[0] ?? '') && value !== '' && value.length <= LONGEST_ANSWER,
  );
  return new URLSearchParams(given.slice(0, MOST_VALUES));
}

function readAll({ form }: BeforeForm, given: URLSearchParams): JsonObject {
  const values: PostedValues = {
    get: (name) => (given.has(name) ? given.getAll(name) : undefined),
    files: () => [],
  };
  return form.pages.reduce<JsonObject>((data, each) => readPostedPage(questionsOn(each), values, data), {});
}

/** What the tables are read with; undefined while the choices of the questions cannot be had. */
async function contextOf(
  desk: Desk,
  ask: Ask,
  { city, definition }: Opened,
  asking: BeforeForm,
): Promise<FormContext | undefined> {
  const now = desk.now();
  const place: Place = { realm: desk.realm, tenant: city.tenant, definition, language: ask.language };
  try {
    const masters = await Promise.all(
      mastersRead(asking, definition).map(
        async (code) => [code, await desk.catalogue.masterRows(desk.realm, city.tenant, code)] as const,
      ),
    );
    return {
      now,
      timeZone: definition.timeZone,
      language: ask.language,
      masters: Object.fromEntries(masters),
      tables: await tablesOf(desk, place, asking.tables),
      rules: { evaluate: evaluateRule },
    };
  } catch (error) {
    if (error instanceof DigitError) return undefined;
    throw error;
  }
}

function namesOf({ definition, form }: Opened): Pick<BeforeView, 'labels' | 'currency'> {
  const fields = form.pages.flatMap((each) => each.fields);
  return {
    labels: Object.fromEntries(fields.map(({ code, label }) => [code, label])),
    currency: definition.currency,
  };
}
