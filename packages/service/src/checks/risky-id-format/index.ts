import { defineServiceCheck } from '../define-check';

/**
 * DIGIT looks the current state up by a fuzzy search over ten rows in which `_` and `%` are wildcards: a number that is
 * contained in another one can lose its case. A letter after the sequence makes that impossible.
 */
export const riskyIdFormat = defineServiceCheck({
  code: 'service.risky-id-format',
  severity: 'warning',
  check({ idFormat }, report) {
    const fixed = idFormat.format.replace(/\[[^\]]*\]/g, '#');
    if (!/#.*[A-Za-z]$/.test(fixed) || /[_%]/.test(fixed)) report('/idFormat/format', { format: idFormat.format });
  },
});
