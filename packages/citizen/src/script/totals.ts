import { type Form, type FormEvaluation, fieldOfAnswer, formatAnswer, isList, totalsOf } from '@nirmaan/forms';
import type { ClientData } from '../client-data';

/** The sums below the tables of the page, from what was just judged. */
export function showTotals(
  form: Form,
  evaluation: FormEvaluation,
  { language, words: { yes, no } }: { language: string } & Pick<ClientData, 'words'>,
): void {
  const fields = form.pages.flatMap((page) => page.fields);
  for (const output of document.querySelectorAll<HTMLElement>('output[data-total]')) {
    const [, pointer = '', code] = /^(.*)\/([^/]+)$/.exec(output.dataset.total ?? '') ?? [];
    const list = fieldOfAnswer(fields, pointer)?.field;
    const sum = list && isList(list) && totalsOf(list, pointer, evaluation).find((each) => each.field.code === code);
    if (sum) output.textContent = formatAnswer(sum.field, sum.total, { language, yes, no });
  }
}
