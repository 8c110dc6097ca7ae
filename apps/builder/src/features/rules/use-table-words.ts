'use client';
import type { MessageParams } from '@nirmaan/lexicon/messages';
import { useMemo } from 'react';
import { useMessages } from '../shell/providers';

/** Words about the tables of a service: `tell('none')` is `tables.service.none`. */
export function useTableWords() {
  const messages = useMessages();
  return useMemo(
    () => (key: string, params?: MessageParams) => messages.text(`tables.service.${key}`, params),
    [messages],
  );
}
