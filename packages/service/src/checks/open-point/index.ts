import { localize } from '@nirmaan/lexicon';
import { openPointsOf } from '../../six-questions/open-points';
import { defineServiceCheck } from '../define-check';

/** What nobody said when the service was drafted from answers was not invented either: it waits for its author. */
export const openPoint = defineServiceCheck({
  code: 'service.open-point',
  severity: 'info',
  check(draft, report) {
    for (const { point, question, path, field } of openPointsOf(draft))
      report(path, { point, question, field: localize(field, draft.defaultLanguage) });
  },
});
