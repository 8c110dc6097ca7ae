import { issue, type JsonObject } from '@nirmaan/lexicon';
import { ruleTextOf } from '../checks-of-imports';
import { repeatsWithinRepeats } from '../pattern/repeats';
import { placeOf } from './cells';
import { columnOf } from './headers';
import { type Placed, selfOf } from './questions';
import type { SurveyWork } from './survey-work';
import type { TermType } from './xpath/term';
import { NotTranslatable } from './xpath/tokens';
import { translateXPath } from './xpath/translate';

/** An expression of a column as a rule; where it has no counterpart it is kept as text, and that is told. */
export function ruleOf(
  placed: Placed,
  column: string,
  text: string,
  wanted: 'condition' | 'check' | 'value',
  work: SurveyWork,
): { rule: JsonObject; type: TermType } | undefined {
  const { row } = placed.item;
  const path = placeOf(work.survey.name, row.at, columnOf(row, column));
  for (const [, single, double] of text.matchAll(/regex\([^,]*,\s*(?:'([^']*)'|"([^"]*)")/g)) {
    const pattern = single ?? double ?? '';
    if (repeatsWithinRepeats(pattern)) {
      work.issues.push(issue('formats.pattern-repeats', path, { name: placed.item.name, pattern }));
      return undefined;
    }
  }
  const scope = {
    self: selfOf(placed),
    find: (name: string, steps: readonly string[]) => work.questions.find(placed, name, steps),
  };
  try {
    const { ast, isExact, type } = translateXPath(text, scope, wanted);
    work.note(
      isExact ? 'mapped' : 'approximated',
      isExact ? 'formats.expression' : 'formats.expression-differs',
      path,
      {
        column,
        text,
      },
    );
    return { rule: ruleTextOf(ast), type };
  } catch (error) {
    if (!(error instanceof NotTranslatable)) throw error;
    work.keep(placed, column, text, `formats.xpath-${error.reason}`, path, { what: error.what, text });
    return undefined;
  }
}
