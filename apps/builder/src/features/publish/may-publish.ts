'use client';
import { builderRoles } from '@nirmaan/access';
import { usePerson } from '../shell/person';

/** Who may not is told before trying; the procedures decide. */
export function useMayPublish(): boolean {
  return usePerson().roles.includes(builderRoles.publisher);
}
