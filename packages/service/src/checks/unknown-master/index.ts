import { defineServiceCheck } from '../define-check';

export const unknownMaster = defineServiceCheck({
  code: 'service.unknown-master',
  severity: 'error',
  check(draft, report, { masters }) {
    if (!masters) return;
    draft.masters.forEach((use, at) => {
      if (!masters.some((master) => master.code === use.code)) report(`/masters/${at}`, { master: use.code });
    });
  },
});
