import { z } from 'zod';
import type { Caller } from '../../wire/caller';
import type { EncryptionPort } from './port';

export function createEncryptionClient(caller: Caller): EncryptionPort {
  return {
    async ping(context) {
      await caller.post({
        service: 'encryption',
        path: '/encryption/health',
        answer: z.unknown(),
        context,
        isRead: true,
      });
    },
  };
}
