'use client';
import type { ServiceDraft } from '@nirmaan/service';
import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../shell/providers';

/** Milliseconds for which the answer who holds which role counts. */
const HELD_FOR = 60_000;

/** By city that offers the service, the roles of it that somebody holds there. Where DIGIT does not answer nothing is known. */
export function useHeldRoles(draft: ServiceDraft) {
  const trpc = useTRPC();
  const asked = { code: draft.code, roles: draft.roles.map((role) => role.code).slice(0, 100) };
  return useQuery(trpc.people.heldRoles.queryOptions(asked, { staleTime: HELD_FOR, retry: false })).data;
}
