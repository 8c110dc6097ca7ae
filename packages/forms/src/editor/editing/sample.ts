import type { Field } from '../../model/form';
import { Form } from '../../model/form';

/** A form to edit in tests: `a b c | owners(name mobile) d`. */
export function sample(): Form {
  return Form.parse({
    code: 'application',
    title: { en: 'Application' },
    pages: [
      { code: 'first', title: {}, fields: [text('a'), text('b'), text('c')] },
      {
        code: 'second',
        title: {},
        fields: [
          {
            code: 'owners',
            type: 'repeating-group',
            label: { en: 'Owners' },
            itemName: {},
            fields: [text('name'), text('mobile')],
          },
          text('d'),
        ],
      },
    ],
  });
}

export const text = (code: string): Field => ({
  code,
  type: 'text',
  label: { en: code },
  maxLength: 250,
  required: false,
  checks: [],
  personal: 'none',
});

/** The codes of a form as it is laid out: pages apart, what a field holds in brackets. */
export function shapeOf(form: Form): string {
  const shape = (fields: readonly Field[]): string =>
    fields.map((field) => ('fields' in field ? `${field.code}(${shape(field.fields)})` : field.code)).join(' ');
  return form.pages.map((page) => shape(page.fields)).join(' | ');
}
