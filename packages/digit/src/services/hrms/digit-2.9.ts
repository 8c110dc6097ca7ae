import { z } from 'zod';
import type { Caller } from '../../wire/caller';
import type { HrmsPort } from './port';

export function createHrmsClient(caller: Caller): HrmsPort {
  return {
    async ping(context) {
      await caller.post({ service: 'hrms', path: '/hrms/health', answer: z.unknown(), context, isRead: true });
    },
  };
}
