import { Formio } from '@formio/js';
import { limits } from '../neutral-form.mjs';

/** Its own renderer; simple conditions, sums in its calculated values, validated on change. */
function componentOf(question) {
  const base = {
    key: question.code,
    label: question.label,
    input: true,
    validateOn: 'change',
    ...(question.shownWhen && { conditional: { show: true, when: question.shownWhen, eq: 'yes' } }),
  };
  switch (question.kind) {
    case 'text':
      return {
        ...base,
        type: 'textfield',
        validate: { required: true, minLength: limits.shortest, maxLength: limits.longest },
      };
    case 'number':
      return { ...base, type: 'number', validate: { required: true, min: limits.least, max: limits.most } };
    case 'choice':
      return {
        ...base,
        type: 'select',
        widget: 'html5',
        validate: { required: true },
        data: { values: question.options.map((value) => ({ value, label: value })) },
      };
    case 'sum':
      return {
        ...base,
        type: 'number',
        disabled: true,
        calculateValue: `value = (data.${question.of[0]} || 0) + (data.${question.of[1]} || 0)`,
      };
  }
}

export function mount(element, questions) {
  void Formio.createForm(element, { display: 'form', components: questions.map(componentOf) }, { noAlerts: true });
}
export const inputOf = (code) => `[name="data[${code}]"]`;
