import { isPayment, isSystemRole } from '../../analysis/find';
import { defineCheck, nameOf } from '../define-check';

/** Anybody with the role may call DIGIT's _transition where an installation allows it: the fee or condition is then judged by nobody. 17 of 19 real PAY actions name CITIZEN. */
export const payableAroundUs = defineCheck({
  code: 'workflow.payable-around-us',
  severity: 'warning',
  check(workflow, report) {
    for (const [position, action] of workflow.actions.entries()) {
      const isGuarded = isPayment(action) || action.guard !== undefined;
      const people = action.roles.filter((role) => !isSystemRole(role));
      if (isGuarded && action.via === 'person' && people.length > 0)
        report(`/actions/${position}/via`, { action: nameOf(action), roles: people });
    }
  },
});
