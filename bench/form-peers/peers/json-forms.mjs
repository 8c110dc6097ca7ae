import { JsonForms } from '@jsonforms/react';
import { vanillaCells, vanillaRenderers } from '@jsonforms/vanilla-renderers';
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { propertyOf, requiredOf, withSums } from './as-json-schema.mjs';

/** The vanilla renderers; conditions are SHOW rules; sums by a middleware, as its documentation shows. */
export function mount(element, questions) {
  const schema = {
    type: 'object',
    properties: Object.fromEntries(questions.map((question) => [question.code, propertyOf(question)])),
    required: requiredOf(questions),
  };
  const uischema = {
    type: 'VerticalLayout',
    elements: questions.map((question) => ({
      type: 'Control',
      scope: `#/properties/${question.code}`,
      ...(question.shownWhen && {
        rule: {
          effect: 'SHOW',
          condition: { scope: `#/properties/${question.shownWhen}`, schema: { const: 'yes' }, failWhenUndefined: true },
        },
      }),
    })),
  };
  const middleware = (state, action, reduce) => {
    const next = reduce(state, action);
    return action.type === 'jsonforms/UPDATE' ? { ...next, data: withSums(questions, next.data) } : next;
  };
  function Page() {
    const [, setData] = useState({});
    return createElement(JsonForms, {
      schema,
      uischema,
      data: initial,
      renderers: vanillaRenderers,
      cells: vanillaCells,
      middleware,
      onChange: ({ data }) => setData(data),
    });
  }
  const initial = {};
  createRoot(element).render(createElement(Page));
}
export const inputOf = (code) => `[id$="properties/${code}-input"], [id="#/properties/${code}-input"]`;
