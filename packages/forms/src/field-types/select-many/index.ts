import type { JsonObject } from '@nirmaan/lexicon';
import { choicesAround, choiceType } from '../choices';
import type { FieldType } from '../contract';

export const selectMany: FieldType<'select-many'> = {
  missing: 'requiredChoice',
  ruleType: ({ choices }) => ({ list: choiceType(choices) ?? 'string' }),
  surroundings: choicesAround,
  isEmpty: (value) => value === undefined || value === null || (Array.isArray(value) && value.length === 0),
  toRuleValue: (value) => (Array.isArray(value) ? value.filter((each) => typeof each === 'string') : null),
  /** The page posts an empty value beside the boxes, so that “none” can be told from “not on this page”. */
  readPosted(posted) {
    const chosen = posted.values();
    return chosen && [...new Set(chosen.filter((value) => value !== ''))];
  },
  validate(value, { minItems, maxItems, exclusive }, { choices }) {
    if (
      !Array.isArray(value) ||
      !value.every((each) => typeof each === 'string' && (!choices || choices.some((choice) => choice.value === each)))
    )
      return [{ code: 'notChoice' }];
    if (exclusive !== undefined && value.includes(exclusive)) {
      const label = choices?.find((choice) => choice.value === exclusive)?.label ?? exclusive;
      return value.length > 1 ? [{ code: 'exclusive', params: { choice: label } }] : [];
    }
    if (minItems && value.length < minItems) return [{ code: 'minItems', params: { min: minItems } }];
    return maxItems && value.length > maxItems ? [{ code: 'maxItems', params: { max: maxItems } }] : [];
  },
  toJsonSchema({ minItems, maxItems, exclusive }, { choices }) {
    const limits: JsonObject = { ...(minItems && { minItems }), ...(maxItems && { maxItems }) };
    // The exclusive choice alone is enough, whatever else is wanted.
    const wanted: JsonObject =
      exclusive === undefined
        ? limits
        : { anyOf: [{ const: [exclusive] }, { ...limits, not: { contains: { const: exclusive } } }] };
    return {
      type: 'array',
      uniqueItems: true,
      items: { type: 'string', ...(choices && choices.length > 0 && { enum: choices }) },
      ...wanted,
    };
  },
  format: (value, _, { choices, language }) => {
    const labels = (Array.isArray(value) ? value : [value]).map(
      (each) => choices?.find((choice) => choice.value === each)?.label ?? String(each),
    );
    return new Intl.ListFormat(language, { type: 'conjunction' }).format(labels);
  },
};
