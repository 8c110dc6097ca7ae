import { ruleTypesOf } from '@nirmaan/forms';
import { ruleProblems } from '../../rules/rule-problems';
import { ruleTypeOfColumn } from '../../rules/table-types';
import { defineServiceCheck } from '../define-check';

/** Every input of a table needs a rule that says where its value comes from, and of a type the column can be compared with. */
export const tableInput = defineServiceCheck({
  code: 'service.table-input',
  severity: 'error',
  check({ forms, tables }, report, { masters }) {
    const answers = forms[0] ? ruleTypesOf(forms[0]) : {};
    tables.forEach(({ code, inputs }, at) => {
      const shape = masters?.find((master) => master.code === code)?.table;
      for (const input of shape?.inputs ?? [])
        if (!inputs[input.code]) report(`/tables/${at}/inputs`, { input: input.code, problem: 'missing' });
      for (const [input, rule] of Object.entries(inputs)) {
        const column = shape?.inputs.find((each) => each.code === input);
        if (shape && !column) report(`/tables/${at}/inputs/${input}`, { input, problem: 'unknown' });
        const site = { rule, types: answers, ...(column && { expected: ruleTypeOfColumn(column) }) };
        for (const problem of ruleProblems(site, 'error'))
          report(`/tables/${at}/inputs/${input}`, { ...problem.params, input, problem: problem.code });
      }
    });
  },
});
