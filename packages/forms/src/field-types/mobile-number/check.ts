import type { FieldTypeCheck } from '../../checks/field-check';
import { checkPattern } from '../pattern-check';
import { isCountryCode } from './countries';

/** A country code that is none, a pattern that could run away, a master or a column that is not there. */
export const checkMobileNumberField: FieldTypeCheck<'mobile-number'> = ({ prefix, pattern, countries }, report) => {
  const { problem, context } = report;
  checkPattern(pattern, '/pattern', report);
  if (!isCountryCode(prefix)) problem('country-code', '/prefix', { prefix });
  if (!countries || !context.masters) return;
  const master = Object.hasOwn(context.masters, countries.master) ? context.masters[countries.master] : undefined;
  if (!master) {
    problem('unknown-master', '/countries/master', { master: countries.master || '?' });
    return;
  }
  for (const part of ['prefix', 'pattern', 'name', 'example'] as const) {
    const column = countries[part];
    if (column !== undefined && !master.columns.includes(column))
      problem('unknown-column', `/countries/${part}`, { master: countries.master, column: column || '?' });
  }
};
