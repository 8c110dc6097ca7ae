import type { CaseView } from '@nirmaan/applications';
import { evaluateForm, formatAnswer } from '@nirmaan/forms';
import { type JsonValue, localize, toPointer } from '@nirmaan/lexicon';
import type { Messages } from '@nirmaan/lexicon/messages';
import { type TableOutput, valueInWords } from '@nirmaan/rules/tables';
import type { NameInWords, Telling } from '@nirmaan/rules/words';
import { formContextOf } from './form-context';
import { moneyInWords } from './why-not';

/** How the rules of a case are told: fields and columns of tables by their labels, values as they are shown. */
export function tellingOf(view: CaseView, messages: Messages): Telling {
  const { definition } = view;
  const [form] = definition.forms;
  const { language } = messages;
  const inWords = (text: Record<string, string> | undefined) => localize(text, language, definition.defaultLanguage);
  const states = form ? evaluateForm(form, view.answers, formContextOf(view, language)).fields : {};
  const fields = form?.pages.flatMap((page) => page.fields) ?? [];

  const names = (path: readonly string[]): NameInWords | undefined => {
    const [code = '', ...members] = path;
    const outer = fields.find((each) => each.code === code);
    const field =
      members.length === 1 && outer && 'fields' in outer
        ? outer.fields.find((each) => each.code === members[0])
        : outer;
    if (!field) return undefined;
    const label = inWords(field.label) || field.code;
    if (field === outer && members.length > 0) return { label: `${label} · ${members.join(' · ')}` };
    const state = states[toPointer([code])];
    const [yes, no] = [messages.text('forms.yes'), messages.text('forms.no')];
    return {
      label,
      format: (value) => formatAnswer(field, value, { language, state, yes, no }) || valueAsIs(value),
    };
  };
  return {
    messages,
    names,
    tables(use) {
      const { table } = view.tables[use] ?? {};
      if (!table) return undefined;
      return {
        label: inWords(table.name) || table.code,
        column(code) {
          const column = [...table.shape.outputs, ...table.shape.inputs].find((each) => each.code === code);
          if (!column) return undefined;
          return {
            label: inWords(column.name) || code,
            format: (value) => columnValueInWords(value, column, view, messages),
          };
        },
      };
    },
  };
}

/** A value of a column of a table, as people read it. */
export function columnValueInWords(
  value: JsonValue,
  column: Pick<TableOutput, 'type' | 'values'>,
  view: CaseView,
  messages: Messages,
): string {
  if (column.type === 'amount' && typeof value === 'number') return moneyInWords(value, view, messages);
  return typeof value === 'object' ? JSON.stringify(value) : valueInWords(value, column, messages);
}

export const valueAsIs = (value: JsonValue) => (typeof value === 'string' ? value : JSON.stringify(value));
