import { defineServiceCheck } from '../define-check';

/** A message for a state that is not there would never be told. */
export const unknownMessageState = defineServiceCheck({
  code: 'service.unknown-message-state',
  severity: 'error',
  check({ messages = [], workflow }, report) {
    messages.forEach(({ on }, at) => {
      if (!workflow.states.some((state) => state.code === on)) report(`/messages/${at}/on`, { state: on });
    });
  },
});
