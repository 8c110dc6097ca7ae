import type { JsonObject } from '@nirmaan/lexicon';
import { z } from 'zod';
import type { HrmsSlice } from '../slice';

/** Members of an effect are JSON already: only the kind is looked at. */
const members = z.custom<JsonObject>((value) => typeof value === 'object' && value !== null && !Array.isArray(value));
const employee = z.object({
  uuid: z.string(),
  id: z.number(),
  tenantId: z.string(),
  code: z.string(),
  isActive: z.boolean(),
  members,
});

export const HrmsEffect = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('created'), employee }),
  z.object({ kind: z.literal('updated'), employee }),
  z.object({ kind: z.literal('position'), last: z.number() }),
]);
export type HrmsEffect = z.infer<typeof HrmsEffect>;

/** Column of `eg_hrms_employee.code`. */
const CODE_ROOM = 250;

export function applyHrms(slice: HrmsSlice, effect: HrmsEffect): boolean {
  switch (effect.kind) {
    case 'position':
      slice.lastPosition = effect.last;
      return true;
    case 'created': {
      const { uuid, code } = effect.employee;
      if (slice.employees.has(uuid) || code.length > CODE_ROOM) return false;
      slice.employees.set(uuid, effect.employee);
      return true;
    }
    case 'updated':
      // An update of nobody changes no row.
      if (slice.employees.has(effect.employee.uuid)) slice.employees.set(effect.employee.uuid, effect.employee);
      return true;
  }
}
