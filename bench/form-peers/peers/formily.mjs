import { createForm } from '@formily/core';
import { connect, createSchemaField, FormProvider, mapProps, useField } from '@formily/react';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { limits } from '../neutral-form.mjs';

/** Plain elements; conditions and sums are reactions; validated on input. */
const Input = connect(({ value, onChange, id, type }) =>
  createElement('input', { id, type, value: value ?? '', onChange: (event) => onChange(event.target.value) }),
);
const NumberInput = connect(({ value, onChange, id, readOnly }) =>
  createElement('input', {
    id,
    inputMode: 'decimal',
    readOnly,
    value: value ?? '',
    onChange: (event) => onChange(event.target.value === '' ? undefined : Number(event.target.value)),
  }),
);
const Choice = connect(
  ({ value, onChange, id, dataSource }) =>
    createElement(
      'select',
      { id, value: value ?? '', onChange: (event) => onChange(event.target.value || undefined) },
      createElement('option', { value: '' }),
      ...(dataSource ?? []).map((each) => createElement('option', { key: each.value, value: each.value }, each.label)),
    ),
  mapProps({ dataSource: true }),
);
function Item({ children }) {
  const field = useField();
  return createElement(
    'div',
    null,
    createElement('label', { htmlFor: field.address.toString() }, field.title),
    children,
    createElement('span', null, field.selfErrors.join(', ')),
  );
}

const componentOf = { text: 'Input', number: 'NumberInput', choice: 'Choice', sum: 'NumberInput' };

function schemaOf(question) {
  const base = {
    title: question.label,
    required: question.required,
    'x-decorator': 'Item',
    'x-component': componentOf[question.kind],
    'x-component-props': { id: question.code },
    'x-validator': { triggerType: 'onInput' },
  };
  const shown = question.shownWhen && {
    'x-reactions': {
      dependencies: [question.shownWhen],
      fulfill: { state: { visible: '{{$deps[0] === "yes"}}' } },
    },
  };
  switch (question.kind) {
    case 'text':
      return {
        ...base,
        ...shown,
        type: 'string',
        'x-validator': [{ triggerType: 'onInput', min: limits.shortest, max: limits.longest }],
      };
    case 'number':
      return {
        ...base,
        type: 'number',
        'x-validator': [{ triggerType: 'onInput', minimum: limits.least, maximum: limits.most }],
      };
    case 'choice':
      return { ...base, type: 'string', enum: question.options.map((value) => ({ value, label: value })) };
    case 'sum':
      return {
        ...base,
        type: 'number',
        'x-component-props': { id: question.code, readOnly: true },
        'x-reactions': {
          dependencies: question.of,
          fulfill: { state: { value: '{{($deps[0] || 0) + ($deps[1] || 0)}}' } },
        },
      };
  }
}

export function mount(element, questions) {
  const form = createForm({ validateFirst: true });
  const SchemaField = createSchemaField({ components: { Input, NumberInput, Choice, Item } });
  const schema = {
    type: 'object',
    properties: Object.fromEntries(questions.map((question) => [question.code, schemaOf(question)])),
  };
  createRoot(element).render(createElement(FormProvider, { form }, createElement(SchemaField, { schema })));
}
export const inputOf = (code) => `[id="${code}"]`;
