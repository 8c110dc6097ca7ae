import type { ServiceDraft } from '../model/service';

/** The code of the one question of a form nobody said anything about. */
export const STAND_IN_FIELD = 'request';

/** Questions a visit's form was drafted with: what is looked at, nobody has said as long as there are no others. */
export const VISIT_FORM = 'visit';
export const VISIT_FIELDS: readonly string[] = ['visitedOn', 'findings'];

/** The officer who decides as long as nobody was named. */
export function isStandIn({ code, audience }: ServiceDraft['roles'][number]): boolean {
  return audience === 'officer' && code.endsWith('_OFFICER');
}
