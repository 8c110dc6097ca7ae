import { localize } from '@nirmaan/lexicon';
import type { Messages } from '@nirmaan/lexicon/messages';
import type { GridColumn } from './columns';

export type Choice = { value: string; label: string };

/** The one value a cell may hold, where there are only so many: yes or no, or a value of an output; undefined else. */
export function choiceOf(
  column: GridColumn,
  text: string,
  messages: Messages,
): { values: Choice[]; chosen: string[] } | undefined {
  const none = {
    value: '',
    label: messages.text(column.part === 'input' ? 'tables.editor.any' : 'tables.editor.nothing'),
  };
  let values: Choice[] = [];
  if (column.type === 'boolean' && (column.part === 'input' || column.part === 'output'))
    values = [
      { value: 'true', label: messages.text('tables.editor.yes') },
      { value: 'false', label: messages.text('tables.editor.no') },
    ];
  else if (column.part === 'output' && column.values)
    values = column.values.map(({ value, label }) => ({
      value,
      label: localize(label, messages.language, 'en') || value,
    }));
  if (values.length === 0) return undefined;
  const plain = text === '-' ? '' : text;
  if (plain !== '' && !values.some((each) => each.value === plain)) return undefined;
  return { values: [none, ...values], chosen: [plain] };
}
