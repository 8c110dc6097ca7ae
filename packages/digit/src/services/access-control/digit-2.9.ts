import { z } from 'zod';
import type { Caller } from '../../wire/caller';
import type { AccessControlPort } from './port';

export function createAccessControlClient(caller: Caller): AccessControlPort {
  return {
    async ping(context) {
      await caller.post({
        service: 'access-control',
        path: '/access-control/health',
        answer: z.unknown(),
        context,
        isRead: true,
      });
    },
  };
}
