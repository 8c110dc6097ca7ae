import type { FieldCode } from '@nirmaan/lexicon';
import { type TableShape, valueInWords } from '@nirmaan/rules/tables';
import type { Outcome, OutcomePart, Range } from '../before/outcome';
import type { BeforeView } from '../view';
import { moneyOf, sayBefore, textOf } from '../words';

/** What words need of a view; the start page has as much. */
export type Speaking = Pick<BeforeView, 'site' | 'labels' | 'currency'>;

export function labelOf({ site, labels }: Speaking, code: FieldCode): string {
  return textOf(site, labels[code]) || code;
}

/** What stands in a text output: by its label in the table, else as the form calls a field of that name. */
export function outputInWords(speaking: Speaking, shape: TableShape, output: string, value: string): string {
  const column = shape.outputs.find((each) => each.code === output);
  if (column?.values?.some((each) => each.value === value)) return valueInWords(value, column, speaking.site.messages);
  return labelOf(speaking, value);
}

/** “₹2,500”, “₹675 to ₹6,000”, “free of charge”. */
export function rangeInWords({ site, currency }: Speaking, { least, greatest }: Range): string {
  // A minus or a currency sign of another script must not move in a sentence from the right.
  const money = (amount: number) => `\u2068${moneyOf(site, amount, currency)}\u2069`;
  if (least !== greatest) return sayBefore(site, 'cost.range', { least: money(least), greatest: money(greatest) });
  return least === 0 ? sayBefore(site, 'cost.free') : money(least);
}

/** An outcome in a few words. */
export function outcomeInWords(
  speaking: Speaking,
  { purpose }: Pick<OutcomePart, 'purpose'>,
  shape: TableShape,
  outcome: Outcome,
): string {
  const { site } = speaking;
  switch (outcome.is) {
    case 'eligible':
    case 'not-eligible':
    case 'open':
      return sayBefore(site, `said.${outcome.is}`);
    case 'unsaid':
      return sayBefore(site, `unsaid.${purpose}`);
    case 'cost':
      return rangeInWords(speaking, outcome.range);
    case 'documents': {
      const always = outcome.items.filter((item) => item.isAlways);
      const names = always.map((item) => outputInWords(speaking, shape, 'document', item.value));
      if (outcome.items.length === 0) return sayBefore(site, 'documents.none');
      if (names.length === 0) return sayBefore(site, 'documents.maybe');
      return new Intl.ListFormat(site.language, { type: 'conjunction' }).format(names);
    }
  }
}

/** For who hears the page: all that is said, in one line. */
export function saidInShort(view: BeforeView): string {
  return view.parts
    .flatMap((part) => {
      const { told, purpose } = part;
      if (!told) return [];
      const said = outcomeInWords(view, part, told.shape, told.outcome);
      return [sayBefore(view.site, 'short', { title: sayBefore(view.site, `title-of.${purpose}`), said })];
    })
    .join(' ');
}
