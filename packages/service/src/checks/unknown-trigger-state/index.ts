import { defineServiceCheck } from '../define-check';

/** A connector that waits for a state that is not there would never tell anybody. */
export const unknownTriggerState = defineServiceCheck({
  code: 'service.unknown-trigger-state',
  severity: 'error',
  check({ connectors, workflow }, report) {
    connectors.forEach((use, at) => {
      if (!workflow.states.some((state) => state.code === use.trigger.onState))
        report(`/connectors/${at}/trigger/onState`, { state: use.trigger.onState });
    });
  },
});
