import type { Field, Form } from '@nirmaan/forms';
import type { ServiceDraft } from '@nirmaan/service';

/** The draft as if it had been drawn here: nothing in it says where it came from. */
export function withoutOrigins({ origin: _, ...draft }: ServiceDraft): ServiceDraft {
  return { ...draft, forms: draft.forms.map(withoutOriginsOf) };
}

function withoutOriginsOf({ origin: _, ...form }: Form): Form {
  return {
    ...form,
    pages: form.pages.map(({ origin: _page, ...page }) => ({ ...page, fields: page.fields.map(bareField) })),
  };
}

function bareField({ origin: _, ...field }: Field): Field {
  return 'fields' in field ? { ...field, fields: field.fields.map(bareField) } : field;
}
