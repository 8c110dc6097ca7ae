import { withInner } from '@nirmaan/forms';
import { languageNameOf } from '@nirmaan/lexicon';
import { defineServiceCheck } from '../define-check';

/** What people read should be there in every language of the service; what is missing is shown in another one. */
export const missingTexts = defineServiceCheck({
  code: 'service.missing-texts',
  severity: 'warning',
  check(draft, report) {
    const texts = [
      draft.name,
      ...draft.forms.flatMap((form) =>
        form.pages.flatMap((page) => [
          page.title,
          ...withInner(page.fields).flatMap((field) => [field.label, field.hint]),
        ]),
      ),
      ...draft.workflow.states.map((state) => state.name),
      ...draft.workflow.actions.map((action) => action.name),
      ...(draft.messages ?? []).map((message) => message.text),
    ].filter((text) => text !== undefined);
    for (const language of draft.languages) {
      const missing = texts.filter(
        (text) => !text[language]?.trim() && Object.values(text).some((each) => each.trim()),
      ).length;
      if (missing > 0) report('/languages', { language: languageNameOf(language), missing, all: texts.length });
    }
  },
});
