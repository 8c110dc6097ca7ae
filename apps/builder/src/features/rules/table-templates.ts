import type { TableShape } from '@nirmaan/rules/tables';
import type { TablePurpose } from '@nirmaan/service';

/** Words of suggested columns, in every language they are shipped in. */
export type TemplateWords = (key: string) => Record<string, string>;

/** The columns a table of this purpose begins with: what it must give, and one condition to go on from. */
export function shapeFor(purpose: TablePurpose, words: TemplateWords): TableShape {
  const inputs: TableShape['inputs'] = [{ code: 'condition', name: words('condition'), type: 'text' }];
  const output = (code: string, type: TableShape['outputs'][number]['type']) => ({ code, name: words(code), type });
  switch (purpose) {
    case 'fee':
      return { hitPolicy: 'U', inputs, outputs: [output('amount', 'amount')] };
    case 'eligibility':
      return { hitPolicy: 'F', inputs, outputs: [output('eligible', 'boolean'), output('reason', 'text')] };
    case 'documents':
      return { hitPolicy: 'C', inputs, outputs: [output('document', 'text')] };
    case 'routing':
      return { hitPolicy: 'F', inputs, outputs: [output('to', 'text')] };
    case 'other':
      return { hitPolicy: 'U', inputs, outputs: [output('result', 'text')] };
  }
}
