import type { TableOutput } from '@nirmaan/rules/tables';
import type { TablePurpose } from '../../model/service';
import { defineServiceCheck } from '../define-check';

/** The output by which a table serves its purpose; who asks it looks for nothing else. */
const NEEDED: Partial<Record<TablePurpose, { column: string; types: TableOutput['type'][] }>> = {
  eligibility: { column: 'eligible', types: ['boolean'] },
  documents: { column: 'document', types: ['text'] },
  fee: { column: 'amount', types: ['amount', 'number'] },
};

export const tableOutputs = defineServiceCheck({
  code: 'service.table-outputs',
  severity: 'error',
  check({ tables }, report, { masters }) {
    tables.forEach(({ code, purpose }, at) => {
      const shape = masters?.find((master) => master.code === code)?.table;
      const needed = NEEDED[purpose];
      if (!shape || !needed) return;
      const output = shape.outputs.find((each) => each.code === needed.column);
      if (!output || !needed.types.includes(output.type)) report(`/tables/${at}/purpose`, { column: needed.column });
    });
  },
});
