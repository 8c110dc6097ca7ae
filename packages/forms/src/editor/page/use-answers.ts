'use client';
import type { JsonObject } from '@nirmaan/lexicon';
import { useState } from 'react';
import type { Page } from '../../model/form';
import { applyRowOperation, readPostedPage } from '../../reading/read-posted-page';
import { postedFrom } from './posted';

/** Answers somebody tries the page with; nothing of them is kept. */
export type Answers = {
  data: JsonObject;
  set(data: JsonObject): void;
  /** Reads what is filled in on the page now. */
  read(inside: Document, page: Page): void;
  /** A button of the page: adds or takes away an entry, else reads what is filled in. */
  press(inside: Document, page: Page, button: { name: string; value: string }): void;
};

export function useAnswers(): Answers {
  const [data, set] = useState<JsonObject>({});
  const answersOn = (inside: Document, page: Page) => readPostedPage(page, postedFrom(inside), data);
  return {
    data,
    set,
    read: (inside, page) => set(answersOn(inside, page)),
    press(inside, page, { name, value }) {
      const answers = answersOn(inside, page);
      set(name === '_op' ? (applyRowOperation(page, value, answers) ?? answers) : answers);
    },
  };
}
