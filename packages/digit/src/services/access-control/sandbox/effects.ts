import { z } from 'zod';
import type { AccessControlSlice } from '../slice';

const text = z.string().nullable();
const action = z.object({
  id: z.number(),
  name: z.string(),
  url: text,
  serviceCode: text,
  queryParams: text,
  parentModule: text,
  orderNumber: z.number().nullable(),
  displayName: text,
  enabled: z.boolean(),
});
const role = z.object({ name: z.string(), code: z.string(), description: text });
const roleAction = z.object({ roleCode: z.string(), actionId: z.number(), tenantId: z.string() });

export const AccessControlEffect = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('action'), action }),
  z.object({ kind: z.literal('role'), role }),
  z.object({ kind: z.literal('role-action'), roleAction }),
]);
export type AccessControlEffect = z.infer<typeof AccessControlEffect>;

export function applyAccessControl(slice: AccessControlSlice, effect: AccessControlEffect): boolean {
  switch (effect.kind) {
    case 'action':
      slice.actions.set(effect.action.id, effect.action);
      slice.nextActionId = Math.max(slice.nextActionId, effect.action.id + 1);
      return true;
    case 'role':
      slice.roles.set(effect.role.name, effect.role);
      return true;
    case 'role-action':
      slice.roleActions.push(effect.roleAction);
      return true;
  }
}
