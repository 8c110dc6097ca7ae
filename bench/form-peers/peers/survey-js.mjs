import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { Model } from 'survey-core';
import { Survey } from 'survey-react-ui';
import { limits } from '../neutral-form.mjs';

/** Validated and evaluated on typing. */
function elementOf(question) {
  const base = {
    name: question.code,
    title: question.label,
    isRequired: question.required,
    ...(question.shownWhen && { visibleIf: `{${question.shownWhen}} = 'yes'` }),
  };
  switch (question.kind) {
    case 'text':
      return {
        ...base,
        type: 'text',
        validators: [{ type: 'text', minLength: limits.shortest, maxLength: limits.longest }],
      };
    case 'number':
      return { ...base, type: 'text', inputType: 'number', min: limits.least, max: limits.most };
    case 'choice':
      return { ...base, type: 'dropdown', renderAs: 'select', choices: question.options };
    case 'sum':
      return { ...base, type: 'expression', expression: `{${question.of[0]}} + {${question.of[1]}}` };
  }
}

export function mount(element, questions) {
  const model = new Model({
    checkErrorsMode: 'onValueChanged',
    textUpdateMode: 'onTyping',
    pages: [{ name: 'page', elements: questions.map(elementOf) }],
  });
  createRoot(element).render(createElement(Survey, { model }));
}
export const inputOf = (code) => `[data-name="${code}"] :is(input, select)`;
