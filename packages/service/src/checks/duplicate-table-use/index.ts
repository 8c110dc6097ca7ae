import { defineServiceCheck } from '../define-check';

/** Rules ask a table by the name of its use: two of one name, and nobody could say which answers. */
export const duplicateTableUse = defineServiceCheck({
  code: 'service.duplicate-table-use',
  severity: 'error',
  check({ tables }, report) {
    tables.forEach(({ name }, at) => {
      if (tables.findIndex((each) => each.name === name) !== at) report(`/tables/${at}/name`, { name });
    });
  },
});
