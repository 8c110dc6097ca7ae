import { ruleProblems } from '../../rules/rule-problems';
import { ruleSites } from '../../rules/rule-sites';
import { defineServiceCheck } from '../define-check';

/** What guards, fees and mappings name must be there, and of a type that fits. */
export const brokenRule = defineServiceCheck({
  code: 'service.broken-rule',
  severity: 'error',
  check(draft, report, { masters }) {
    for (const site of ruleSites(draft, masters))
      for (const problem of ruleProblems(site, 'error'))
        report(site.path, { ...problem.params, problem: problem.code });
  },
});
