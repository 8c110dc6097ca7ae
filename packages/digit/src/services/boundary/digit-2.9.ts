import { z } from 'zod';
import type { Caller } from '../../wire/caller';
import type { BoundaryPort } from './port';

export function createBoundaryClient(caller: Caller): BoundaryPort {
  return {
    async ping(context) {
      await caller.post({ service: 'boundary', path: '/boundary/health', answer: z.unknown(), context, isRead: true });
    },
  };
}
