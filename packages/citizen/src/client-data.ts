import {
  type Field,
  type FormContext,
  type FormTables,
  isJudgedOnPage,
  problemCodesOf,
  withInner,
} from '@nirmaan/forms';
import type { JsonObject, PageCode } from '@nirmaan/lexicon';
import type { CompiledMessage } from '@nirmaan/lexicon/compiled-messages';
import type { Messages } from '@nirmaan/lexicon/messages';
import { type LibraryName, librariesOf } from '@nirmaan/rules/browser';
import { isInForce } from '@nirmaan/rules/tables';
import { type MediaData, mediaOf } from './media-data';
import { packForm } from './packed-form';
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
    yes: string;
    no: string;
    optional: string;
  };
  media?: MediaData;
  live?: {
    /** As `packForm` made it. */
    form: JsonObject;
    page: PageCode;
    data: JsonObject;
    /** What may be wrong on this page, by the code of the issue. */
    problems: Record<string, CompiledMessage>;
    context: Omit<FormContext, 'rules'>;
    /** What the rules need besides the core: loaded as chunks. */
    libraries: LibraryName[];
  };
};

/** Rows of masters or tables beyond this stay on the server; the script then asks it after each change. */
const LARGEST_ROWS = 60_000;

export function clientDataOf(view: FormView): ClientData {
  const { site } = view;
  const media = mediaOf(view);
  return {
    words: {
      saving: say(site, 'script.saving'),
      saved: say(site, 'script.saved'),
      notSaved: say(site, 'script.notSaved'),
      changedElsewhere: say(site, 'script.changedElsewhere'),
      yes: site.messages.text('forms.yes'),
      no: site.messages.text('forms.no'),
      optional: site.messages.text('forms.optional'),
    },
    ...(media && { media }),
    ...(isLive(view.page.fields) && {
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
    form: packForm(logic.form, page, site.language, site.defaultLanguage),
    page: page.code,
    data,
    problems: problemsOf(page.fields, site.messages),
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

/** Is there anything to show, to compute or to judge while it is typed? Files and words have nothing of that. */
function isLive(fields: readonly Field[]): boolean {
  return withInner(fields).some(
    (field) =>
      isJudgedOnPage(field) ||
      field.visible !== undefined ||
      field.value !== undefined ||
      typeof field.required === 'object',
  );
}

function problemsOf(fields: readonly Field[], messages: Messages): Record<string, CompiledMessage> {
  return Object.fromEntries(
    problemCodesOf(fields).flatMap((code) => {
      const message = messages.compiledIssue(code);
      return message === undefined ? [] : [[code, message]];
    }),
  );
}

function smallEnough<Rows>(rows: Record<string, Rows>): Record<string, Rows> {
  return JSON.stringify(rows).length > LARGEST_ROWS ? {} : rows;
}

/** JSON that can stand in a `<script type="application/json">`: nothing in it can end the element or open another. */
export function toDataBlock(data: ClientData): string {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
