import { scopesOf, type Workflow } from '@nirmaan/workflow';
import { defineServiceCheck } from '../define-check';

/** DIGIT keeps the number of a case, and that of each of its branches, in a column of this many characters. */
const COLUMN = 128;
/** What a placeholder can become: a sequence, a date, a city. */
const LONGEST_PLACEHOLDER = 20;

/** The number of a branch is that of its case with the branch's code and how often it ran: `TL-2026~FIRE.1~000123`. */
export const longBranchNumber = defineServiceCheck({
  code: 'service.long-branch-number',
  severity: 'error',
  check({ idFormat, workflow }, report) {
    const ofCase = idFormat.format.replace(/\[[^\]]*\]/g, '#'.repeat(LONGEST_PLACEHOLDER)).length;
    const length = ofCase + longestBranches(workflow);
    if (length > COLUMN) report('/idFormat/format', { format: idFormat.format, length, longest: COLUMN });
  },
});

/** Characters that the codes of branches within each other add at most: `~FIRE.99~` for each level. */
function longestBranches(workflow: Workflow): number {
  const levels = scopesOf(workflow).map(({ scope }) =>
    scope === '' ? [] : scope.split('/').map((level) => level.slice(level.indexOf('.') + 1)),
  );
  return Math.max(...levels.map((codes) => codes.reduce((length, code) => length + code.length + '~.99~'.length, 0)));
}
