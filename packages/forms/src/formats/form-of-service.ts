import { canonicalJson, FormCode, type JsonObject, type Text } from '@nirmaan/lexicon';
import type { Choices } from '../model/field-base';
import type { Field, Form } from '../model/form';
import type { ImportedMaster } from './contract';

/** What is there already: codes of forms, masters with their rows. */
type Known = { forms: readonly string[]; masters: readonly { code: string; rows: readonly JsonObject[] }[] };

/**
 * An imported form as it joins a service: under a code no other form has. Lists that came with the file become choices of
 * the form itself, unless they depend on another answer: those must be masters, and `masters` are those, under a code of
 * their own where another list has theirs.
 */
export function asFormOfService(
  { form, masters, language }: { form: Form; masters: readonly ImportedMaster[]; language: string },
  known: Known,
): { form: Form; masters: ImportedMaster[] } {
  const byCode = new Map(
    masters.map((master) => [master.code, { ...master, code: masterCode(master, known.masters) }]),
  );
  const needed = new Set<ImportedMaster>();
  const inField = (field: Field): Field => {
    if ('fields' in field) return { ...field, fields: field.fields.map(inField) };
    if (!('choices' in field)) return field;
    const { choices } = field;
    const master = choices.from === 'master' ? byCode.get(choices.master) : undefined;
    if (choices.from !== 'master' || !master) return field;
    if (choices.where) {
      needed.add(master);
      return { ...field, choices: { ...choices, master: master.code } };
    }
    return { ...field, choices: asList(choices, master.rows, language) };
  };
  const pages = form.pages.map((page) => ({ ...page, fields: page.fields.map(inField) }));
  return { form: { ...form, code: freeFormCode(form.code, known.forms), pages }, masters: [...needed] };
}

function asList(
  { value, label, labels = {} }: Extract<Choices, { from: 'master' }>,
  rows: readonly JsonObject[],
  language: string,
): Choices {
  const columns = Object.entries({ [language]: label, ...labels });
  const found = new Map<string, Text>();
  for (const row of rows) {
    const key = String(row[value] ?? '');
    if (key === '' || found.has(key)) continue;
    found.set(
      key,
      Object.fromEntries(
        columns.flatMap(([each, column]) => (row[column] === undefined ? [] : [[each, String(row[column])]])),
      ),
    );
  }
  return { from: 'list', options: [...found].map(([key, text]) => ({ value: key, label: text })) };
}

/** Its own code, unless another list has it. */
function masterCode({ code, rows }: ImportedMaster, masters: Known['masters']): string {
  for (let count = 1; ; count++) {
    const wished = count === 1 ? code : `${code}${count}`;
    const other = masters.find((each) => each.code === wished);
    if (!other || canonicalJson([...other.rows]) === canonicalJson(rows)) return wished;
  }
}

/** The wished code, or one with a number behind it; a word of ours where the wished one cannot be a code. */
export function freeFormCode(wished: string, taken: readonly string[]): string {
  const stem = FormCode.safeParse(wished).success ? wished.slice(0, 36) : 'form';
  for (let count = 1; ; count++) {
    const code = count === 1 ? stem : `${stem}${count}`;
    if (!taken.includes(code) && FormCode.safeParse(code).success) return code;
  }
}
