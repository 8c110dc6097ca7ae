'use client';
import { Answers, noAnswers, questions } from '@nirmaan/service';
import { useCallback, useEffect, useState } from 'react';
import { z } from 'zod';
import { useMessages } from '../shell/providers';

const KEY = 'nirmaan.six-questions';

/** The answers so far, and at which question somebody is. */
const Kept = z.object({
  answers: Answers,
  at: z
    .number()
    .int()
    .min(0)
    .max(questions.length - 1),
});
type Kept = z.infer<typeof Kept>;

/** Answers that are not a service yet: they outlive a reload, and end with the tab. What a service asks is no personal data. */
export function useKeptAnswers() {
  const { language } = useMessages();
  const [kept, setKept] = useState<Kept>(() => ({ answers: noAnswers(language), at: 0 }));
  useEffect(() => {
    const found = readKept();
    if (found) setKept(found);
  }, []);
  const keep = useCallback((next: Kept) => {
    setKept(next);
    window.sessionStorage.setItem(KEY, JSON.stringify(next));
  }, []);
  const forget = useCallback(() => window.sessionStorage.removeItem(KEY), []);
  const startOver = useCallback(() => {
    forget();
    setKept({ answers: noAnswers(language), at: 0 });
  }, [forget, language]);
  return { ...kept, keep, forget, startOver };
}

function readKept(): Kept | undefined {
  try {
    return Kept.safeParse(JSON.parse(window.sessionStorage.getItem(KEY) ?? 'null')).data;
  } catch {
    return undefined;
  }
}
