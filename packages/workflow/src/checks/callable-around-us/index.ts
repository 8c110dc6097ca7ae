import { isPayment, isSystemRole } from '../../analysis/find';
import { defineCheck, nameOf } from '../define-check';

/**
 * Anybody with the role may call DIGIT's _transition where an installation allows it: the fee, the condition or the outcomes
 * of a block are then judged by nobody. 17 of 19 real PAY actions name CITIZEN.
 */
export const callableAroundUs = defineCheck({
  code: 'workflow.callable-around-us',
  severity: 'warning',
  judges: 'both',
  shows: 'place',
  check(graph, report) {
    for (const [position, action] of graph.workflow.actions.entries()) {
      if (action.via !== 'person') continue;
      // At another block's exits people are an error of their own.
      const isJoin = action.join !== undefined && graph.findBlockAt(action.from)?.join.policy === 'manual';
      if (!isJoin && !isPayment(action) && action.guard === undefined) continue;
      const people = action.roles.filter((role) => !isSystemRole(role));
      if (people.length > 0) report(`/actions/${position}/via`, { action: nameOf(action), roles: people });
    }
  },
});
