import type { Choices, Field, Form, FormContext, FormTables, Page } from '@nirmaan/forms';
import type { JsonObject, Language, PageCode, Text } from '@nirmaan/lexicon';
import { type LibraryName, librariesOf } from '@nirmaan/rules/browser';
import { isInForce } from '@nirmaan/rules/tables';
import { logicOfPage } from './page-logic';
import type { FormView } from './view';
import { say } from './words';

/** What the script reads from the page: words it says, and the form where its rules run while the citizen types. */
export type ClientData = {
  words: {
    saving: string;
    saved: string;
    notSaved: string;
    changedElsewhere: string;
    uploading: string;
    yes: string;
    no: string;
    optional: string;
  };
  live?: {
    form: Form;
    page: PageCode;
    data: JsonObject;
    context: Omit<FormContext, 'rules'>;
    /** What the rules need besides the core: loaded as chunks. */
    libraries: LibraryName[];
  };
};

/** Rows of masters or tables beyond this stay on the server; the script then asks it after each change. */
const LARGEST_ROWS = 60_000;

export function clientDataOf(view: FormView): ClientData {
  const { site } = view;
  return {
    words: {
      saving: say(site, 'script.saving'),
      saved: say(site, 'script.saved'),
      notSaved: say(site, 'script.notSaved'),
      changedElsewhere: say(site, 'script.changedElsewhere'),
      uploading: say(site, 'script.uploading', { percent: '{percent}' }),
      yes: site.messages.text('forms.yes'),
      no: site.messages.text('forms.no'),
      optional: site.messages.text('forms.optional'),
    },
    ...(view.page.fields.some(isLive) && {
      live: liveOf(view),
    }),
  };
}

function liveOf({ site, form, page, data, context }: FormView): NonNullable<ClientData['live']> {
  const { now, timeZone, language, masters, tables = {}, paths } = context;
  const logic = logicOfPage(form, page, tables);
  const asked = tablesFor(logic.tables, tables);
  const trees = Object.values(asked).flatMap(({ table, inputs }) => [
    ...Object.values(inputs),
    ...table.rows.flatMap((row) => [...Object.values(row.when), ...Object.values(row.gives)]),
  ]);
  return {
    form: logicOf(logic.form, site.language, site.defaultLanguage),
    page: page.code,
    data,
    context: {
      now,
      timeZone,
      language,
      masters: smallEnough(masters),
      tables: smallEnough(asked),
      ...(paths && { paths }),
    },
    libraries: [...new Set([...logic.rules, ...trees].flatMap((ast) => librariesOf(ast)))],
  };
}

/** The tables a page asks, with the rows that count on the day, and without what only people read. */
function tablesFor(names: readonly string[], tables: FormTables): FormTables {
  const found: FormTables = {};
  for (const name of names) {
    const use = tables[name];
    if (!use) continue;
    const { code, shape, rows } = use.table;
    const { hitPolicy } = shape;
    found[name] = {
      ...use,
      table: {
        code,
        name: {},
        shape: {
          hitPolicy,
          inputs: shape.inputs.map((input) => ({ code: input.code, type: input.type, name: {} })),
          outputs: shape.outputs.map((output) => ({ code: output.code, type: output.type, name: {} })),
        },
        rows: rows
          .filter((row) => isInForce(row, use.on))
          .map(({ id, when, gives }) => ({ id, when, gives, note: '' })),
      },
    };
  }
  return found;
}

/** Can anything about this field change while others are typed? */
function isLive(field: Field): boolean {
  return (
    field.visible !== undefined ||
    field.value !== undefined ||
    typeof field.required === 'object' ||
    ('choices' in field && field.choices.from === 'master' && field.choices.where !== undefined) ||
    ('fields' in field && field.fields.some(isLive))
  );
}

function smallEnough<Rows>(rows: Record<string, Rows>): Record<string, Rows> {
  return JSON.stringify(rows).length > LARGEST_ROWS ? {} : rows;
}

/** The form without what only people read: names and hints travel in the HTML already. */
function logicOf(form: Form, language: Language, fallback: Language): Form {
  const only = (text: Text): Text => {
    const words = text[language] ?? text[fallback];
    return words === undefined ? {} : { [language]: words };
  };
  const choicesOf = (choices: Choices): Choices =>
    choices.from === 'list'
      ? { ...choices, options: choices.options.map((option) => ({ ...option, label: only(option.label) })) }
      : choices;
  const fieldOf = <Kind extends Field>(field: Kind): Kind => ({
    ...field,
    label: {},
    hint: undefined,
    because: undefined,
    checks: [],
    ...('body' in field && { body: {} }),
    ...('unit' in field && { unit: undefined }),
    ...('choices' in field && { choices: choicesOf(field.choices) }),
    ...('itemName' in field && { itemName: {} }),
    ...('fields' in field && { fields: field.fields.map((each) => fieldOf(each)) }),
  });
  const pageOf = (page: Page): Page => ({
    ...page,
    title: {},
    guidance: undefined,
    fields: page.fields.map((each) => fieldOf(each)),
  });
  return { ...form, title: {}, pages: form.pages.map(pageOf) };
}

/** JSON that can stand in a `<script type="application/json">`: nothing in it can end the element or open another. */
export function toDataBlock(data: ClientData): string {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
