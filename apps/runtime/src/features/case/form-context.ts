import type { CaseView } from '@nirmaan/applications';
import type { FormContext } from '@nirmaan/forms';
import { evaluateRule } from '@nirmaan/rules';
import { clock } from '../shell/clock';

/** What a case's forms are judged with in the browser. The server judges again, with its own clock and masters. */
export function formContextOf(
  view: Pick<CaseView, 'definition' | 'masters' | 'tables'>,
  language: string,
): FormContext {
  return {
    now: clock.now(),
    timeZone: view.definition.timeZone,
    language,
    masters: view.masters,
    tables: view.tables,
    rules: { evaluate: evaluateRule },
  };
}
