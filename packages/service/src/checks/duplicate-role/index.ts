import { defineServiceCheck } from '../define-check';

/** Two roles of one code, or none that applies: an action could then be anybody's. */
export const duplicateRole = defineServiceCheck({
  code: 'service.duplicate-role',
  severity: 'error',
  check({ roles }, report) {
    roles.forEach((role, at) => {
      if (roles.findIndex((each) => each.code === role.code) !== at) report(`/roles/${at}/code`, { role: role.code });
    });
  },
});
