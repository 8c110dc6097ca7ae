import { localize } from '@nirmaan/lexicon';
import { defineServiceCheck } from '../define-check';

/** Only the first message of a state is told. */
export const duplicateMessage = defineServiceCheck({
  code: 'service.duplicate-message',
  severity: 'error',
  check({ messages = [], workflow, defaultLanguage }, report) {
    const seen = new Set<string>();
    messages.forEach(({ on }, at) => {
      const state = workflow.states.find(({ code }) => code === on);
      if (seen.has(on)) report(`/messages/${at}/on`, { state: localize(state?.name, defaultLanguage) || on });
      seen.add(on);
    });
  },
});
