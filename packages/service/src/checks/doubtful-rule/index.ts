import { ruleProblems } from '../../rules/rule-problems';
import { ruleSites } from '../../rules/rule-sites';
import { defineServiceCheck } from '../define-check';

/** A guard, fee or mapping that works, and surely says something else than meant: always true, never reached. */
export const doubtfulRule = defineServiceCheck({
  code: 'service.doubtful-rule',
  severity: 'warning',
  check(draft, report, { masters }) {
    for (const site of ruleSites(draft, masters))
      for (const problem of ruleProblems(site, 'warning'))
        report(site.path, { ...problem.params, problem: problem.code });
  },
});
