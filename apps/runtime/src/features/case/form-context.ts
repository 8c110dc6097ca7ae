import type { CaseView } from '@nirmaan/applications';
import type { FormContext } from '@nirmaan/forms';

/** What a case's forms are judged with in the browser. The server judges again, with its own clock and masters. */
export function formContextOf(view: Pick<CaseView, 'definition' | 'masters'>, language: string): FormContext {
  return { now: Date.now(), timeZone: view.definition.timeZone, language, masters: view.masters };
}
