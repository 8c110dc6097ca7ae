import type { JsonObject } from '@nirmaan/lexicon';
import { listOf, memberOf, objectOr, stringOr } from '../../../sandbox/exchange';
import { nullPointer, type Problem, refuse } from '../../../sandbox/refusals';
import { listOrOne, longOr } from './request-types';

/** A business service as it was sent, with what the checks look at read out. */
export type Draft = {
  sent: JsonObject;
  tenantId: string;
  businessService: string;
  business: string;
  sla: number | null;
  states: { sent: JsonObject; name: string | null; actions: JsonObject[] | undefined }[];
};

const SIZES: [name: string, size: number][] = [
  ['tenantId', 256],
  ['uuid', 256],
  ['businessService', 256],
  ['business', 256],
  ['getUri', 1024],
  ['postUri', 1024],
];

/** The request's business services; what a model does not take ends the call. */
export function readDrafts(body: JsonObject): Draft[] {
  const sent = memberOf(body, 'BusinessServices');
  if (sent === undefined || sent === null)
    throw refuse({ code: 'NotNull.businessServiceRequest.businessServices', message: 'must not be null' });
  const list = (listOf(sent) ?? [sent]).map((each) => {
    if (each === null) throw nullPointer('"org.egov.wf.web.models.BusinessService.getTenantId()"');
    return objectOr(each);
  });
  const problems = list.flatMap((each, index): Problem[] => {
    const at = `businessServiceRequest.businessServices[${index}]`;
    return [
      ...['tenantId', 'businessService', 'business', 'states'].flatMap((name): Problem[] => {
        const value = memberOf(each, name);
        return value === undefined || value === null
          ? [{ code: `NotNull.${at}.${name}`, message: 'must not be null' }]
          : [];
      }),
      ...SIZES.flatMap(([name, size]): Problem[] => {
        const value = stringOr(memberOf(each, name));
        return value !== undefined && value.length > size
          ? [{ code: `Size.${at}.${name}`, message: `size must be between 0 and ${size}` }]
          : [];
      }),
    ];
  });
  if (problems.length > 0) throw refuse(problems);
  return list.map((each) => ({
    sent: each,
    tenantId: stringOr(memberOf(each, 'tenantId')) ?? '',
    businessService: stringOr(memberOf(each, 'businessService')) ?? '',
    business: stringOr(memberOf(each, 'business')) ?? '',
    sla: longOr(memberOf(each, 'businessServiceSla')),
    states: listOrOne(memberOf(each, 'states')).map((state) => {
      if (state === null) throw nullPointer('"org.egov.wf.web.models.State.getActions()"');
      const sentState = objectOr(state);
      return {
        sent: sentState,
        name: stringOr(memberOf(sentState, 'state')) ?? null,
        actions: actionsOf(sentState),
      };
    }),
  }));
}

function actionsOf(state: JsonObject): JsonObject[] | undefined {
  const actions = memberOf(state, 'actions');
  return actions === undefined || actions === null ? undefined : listOrOne(actions).map((action) => objectOr(action));
}

/** A single text stands for a list of one, as Jackson reads it here. */
export function rolesOfAction(action: JsonObject): string[] | null {
  const roles = memberOf(action, 'roles');
  if (roles === undefined || roles === null) return null;
  return listOrOne(roles).flatMap((role) => stringOr(role) ?? []);
}
