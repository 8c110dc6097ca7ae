import { type Choices, type Field, type Form, hasTotals, type Page } from '@nirmaan/forms';
import type { JsonObject, JsonValue, Language, Text } from '@nirmaan/lexicon';

/** What a member is where it does not travel. */
const absent = { label: {}, required: false, checks: [], personal: 'none' } as const;

/** Read in the HTML, or by nobody. */
const unread = ['hint', 'because', 'body', 'statement', 'agreement', 'origin'] as const;

/**
 * A form as it travels to a page's script: what is asked on the page with all its rules, the rest without its checks, and
 * nothing that only people read, for that is in the HTML.
 */
export function packForm(form: Form, page: Page, language: Language, fallback: Language): JsonObject {
  const inLanguage = (text: Text): Text => {
    const words = text[language] ?? text[fallback] ?? Object.values(text).find(Boolean);
    return words === undefined ? {} : { [language]: words };
  };
  const choicesOf = (choices: Choices): Choices =>
    choices.from === 'list'
      ? {
          ...choices,
          options: choices.options.map(({ hint: _, ...option }) => ({ ...option, label: inLanguage(option.label) })),
        }
      : choices;
  const fieldOf = (field: Field, isHere: boolean, isSummed = false): JsonObject => {
    const packed: Record<string, unknown> = {
      ...field,
      label: {},
      checks: isHere ? field.checks.map(({ rule, message }) => ({ rule, message: inLanguage(message) })) : [],
      ...('choices' in field && { choices: choicesOf(field.choices) }),
      ...('itemName' in field && { itemName: {} }),
      ...('fields' in field && { fields: field.fields.map((each) => fieldOf(each, isHere, hasTotals(field))) }),
    };
    for (const name of unread) delete packed[name];
    // The unit of an input is in the HTML; that of an output and of a sum is written with it.
    if (!field.value && !isSummed) delete packed.unit;
    for (const [name, value] of Object.entries(absent))
      if (JSON.stringify(packed[name]) === JSON.stringify(value)) delete packed[name];
    return withoutRuleTexts(packed);
  };
  return {
    code: form.code,
    pages: form.pages.map((each) => ({
      code: each.code,
      ...(each.when && { when: withoutRuleTexts(each.when) }),
      fields: each.fields.map((field) => fieldOf(field, each.code === page.code)),
    })),
  };
}

/**
 * As `packForm` made it of a form that was checked; nobody else writes into the page. Without its checks where functions
 * they may need are not there: then only the server checks.
 */
export function unpackForm(packed: JsonObject, withChecks: boolean): Form {
  const fieldOf = (field: JsonObject): JsonObject => ({
    ...absent,
    checks: [],
    ...field,
    ...(!withChecks && { checks: [] }),
    ...(Array.isArray(field.fields) && { fields: objectsIn(field.fields).map(fieldOf) }),
  });
  const pages = objectsIn(packed.pages).map((page) => ({
    title: {},
    ...page,
    fields: objectsIn(page.fields).map(fieldOf),
  }));
  return { title: {}, ...packed, pages } as unknown as Form;
}

function objectsIn(value: JsonValue | undefined): JsonObject[] {
  return Array.isArray(value)
    ? value.filter((each): each is JsonObject => each !== null && typeof each === 'object' && !Array.isArray(each))
    : [];
}

/** Trees are run; texts of rules are for authors. */
function withoutRuleTexts(part: unknown): JsonObject {
  return JSON.parse(
    JSON.stringify(part, (_, value: unknown) =>
      typeof value === 'object' && value !== null && 'ast' in value && 'text' in value ? { ast: value.ast } : value,
    ),
  );
}
