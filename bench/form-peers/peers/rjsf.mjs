import Form from '@rjsf/core';
import validator from '@rjsf/validator-ajv8';
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { propertyOf, requiredOf, withSums } from './as-json-schema.mjs';

/** Live validation; a condition is `if`/`then` in `allOf`, as its documentation shows; sums are filled in by `onChange`. */
export function mount(element, questions) {
  const always = questions.filter((question) => !question.shownWhen);
  const schema = {
    type: 'object',
    properties: Object.fromEntries(always.map((question) => [question.code, propertyOf(question)])),
    required: requiredOf(questions),
    allOf: questions
      .filter((question) => question.shownWhen)
      .map((question) => ({
        if: { properties: { [question.shownWhen]: { const: 'yes' } }, required: [question.shownWhen] },
        // biome-ignore lint/suspicious/noThenProperty: JSON Schema calls it so
        then: { properties: { [question.code]: propertyOf(question) }, required: [question.code] },
      })),
  };
  const uiSchema = {
    'ui:order': [...questions.map((question) => question.code), '*'],
    'ui:submitButtonOptions': { norender: true },
  };
  function Page() {
    const [formData, setFormData] = useState({});
    return createElement(Form, {
      schema,
      uiSchema,
      validator,
      formData,
      liveValidate: true,
      showErrorList: false,
      onChange: (event) => setFormData(withSums(questions, event.formData)),
    });
  }
  createRoot(element).render(createElement(Page));
}
export const inputOf = (code) => `#root_${code}`;
