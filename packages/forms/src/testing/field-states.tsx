/**
 * Every field type in every state it can be met in, as pages that a browser can open: for tests in a real one.
 * Bundled by whoever opens it; the cases come from outside, so that nothing here needs files.
 */
import { directionOf, type JsonObject, type JsonValue, type Language } from '@nirmaan/lexicon';
import { languagePacks } from '@nirmaan/lexicon/language-packs';
import { createMessages } from '@nirmaan/lexicon/messages';
import { renderToStaticMarkup } from 'react-dom/server';
import { evaluateForm } from '../evaluate/evaluate-form';
import { fieldTypes } from '../field-types';
import type { FieldCases } from '../field-types/cases';
import type { FieldTypeName, Form } from '../model/form';
import { readPostedPage } from '../reading/read-posted-page';
import { ErrorSummary, FormPage, shownIssues } from '../renderer';
import { contextOf, formOf } from './field-form';

type State = {
  code: string;
  options: JsonObject;
  value?: JsonValue | undefined;
  /** Cannot be changed, as on a page that is only read. */
  isDisabled?: boolean;
  /** A choice that is not offered cannot be shown: the control shows none. */
  isShown?: boolean;
};

const no = { text: 'false', ast: ['lit', false] };
const nothing = { text: 'null', ast: ['lit', null] };

/** The states of a type: each is a field of its own on one page. */
function statesOf(type: FieldTypeName, { options = {}, cases }: FieldCases): State[] {
  const accepted = cases.filter((each) => !each.issues && each.value !== undefined);
  const wrong = cases.filter((each) => each.issues && each.value !== undefined);
  const filled = accepted[0]?.value;
  const variants = new Map(
    accepted.filter((each) => each.options).map((each) => [JSON.stringify(each.options), each] as const),
  );
  return [
    { code: 'empty', options },
    { code: 'missing', options: { ...options, required: true } },
    { code: 'filled', options: { ...options, required: true, hint: HINT }, value: filled },
    ...wrong.slice(0, 3).map((each, at) => ({
      code: `wrong${at}`,
      options: { ...options, ...each.options, hint: HINT },
      value: each.value,
      isShown: !each.issues?.includes('notChoice'),
    })),
    { code: 'hidden', options: { ...options, visible: no }, value: filled },
    { code: 'disabled', options, value: filled, isDisabled: true },
    ...('holds' in fieldTypes[type] || type === 'guidance' || type === 'hidden'
      ? []
      : [{ code: 'computed', options: { ...options, value: nothing } }]),
    ...[...variants.values()].map((each, at) => ({
      code: `variant${at}`,
      options: { ...options, ...each.options },
      value: each.value,
    })),
  ];
}

const HINT = { en: 'As it stands on the paper', hi: 'जैसा कागज़ पर लिखा है', ar: 'كما هو مكتوب في الورقة' };

/** Two pages: of what can be answered, and of what cannot be changed. */
function formOfStates(type: FieldTypeName, known: FieldCases): { form: Form; data: JsonObject } {
  const states = statesOf(type, known);
  const fieldsOf = (wanted: State[]) =>
    wanted.flatMap(({ code, options }) => {
      const label = { en: `Question ${code}`, hi: `प्रश्न ${code}`, ar: `سؤال ${code}` };
      return formOf(type, options, { code, label }).pages.flatMap((page) => page.fields);
    });
  const pages = [false, true].map((isDisabled) => ({
    code: isDisabled ? 'disabled' : 'open',
    title: {},
    fields: fieldsOf(states.filter((state) => (state.isDisabled ?? false) === isDisabled)),
  }));
  return {
    form: { ...formOf(type, known.options), pages },
    data: Object.fromEntries(states.flatMap(({ code, value }) => (value === undefined ? [] : [[code, value]]))),
  };
}

/** The whole document, with the style sheet of citizen pages. */
export function documentOf(
  type: FieldTypeName,
  known: FieldCases,
  { language, style }: { language: Language; style: string },
): string {
  const { form, data } = formOfStates(type, known);
  const evaluation = evaluateForm(form, data, contextOf(known, language));
  const messages = createMessages(languagePacks, language);
  const common = { form, messages, language, defaultLanguage: 'en' };
  const html = renderToStaticMarkup(
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{messages.text(`formEditor.types.${type}`)}</title>
      </head>
      <body className="c-body">
        <main id="main" className="c-main">
          <h1>{messages.text(`formEditor.types.${type}`)}</h1>
          {form.pages.map((page) => (
            <form key={page.code}>
              <ErrorSummary {...common} issues={shownIssues({ page, evaluation, showIssues: true })} />
              <fieldset className="n-slot" role="none" disabled={page.code === 'disabled'}>
                <FormPage {...common} page={page} evaluation={evaluation} data={data} showIssues />
              </fieldset>
            </form>
          ))}
        </main>
      </body>
    </html>,
  );
  return `<!doctype html>${html.replace('</head>', () => `<style>${style}</style></head>`)}`;
}

/** The answers after a browser posted `entries` of that document, and as they were before; without what cannot be shown. */
export function answersAfter(
  type: FieldTypeName,
  known: FieldCases,
  entries: readonly (readonly [string, string])[],
): { before: JsonObject; after: JsonObject } {
  const { form, data } = formOfStates(type, known);
  const posted = {
    get: (name: string) => {
      const values = entries.flatMap(([each, value]) => (each === name ? [value] : []));
      return values.length > 0 ? values : undefined;
    },
    files: () => [],
  };
  const after = form.pages.reduce((answers, page) => readPostedPage(page, posted, answers), data);
  const unshown = new Set(statesOf(type, known).flatMap(({ code, isShown }) => (isShown === false ? [code] : [])));
  const shown = (answers: JsonObject) =>
    Object.fromEntries(Object.entries(answers).filter(([code]) => !unshown.has(code)));
  return { before: shown(data), after: shown(after) };
}

export const typeNames = Object.keys(fieldTypes);
