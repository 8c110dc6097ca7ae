'use client';
import { languagePacks } from '@nirmaan/lexicon/language-packs';
import { createMessages } from '@nirmaan/lexicon/messages';
import { useMemo } from 'react';
import type { TemplateWords } from './table-templates';

/** Names of suggested columns in every language the interface has. */
export function useTemplateWords(): TemplateWords {
  return useMemo(() => {
    const all = Object.keys(languagePacks).map((language) => createMessages(languagePacks, language));
    return (key) =>
      Object.fromEntries(all.map((messages) => [messages.language, messages.text(`tables.editor.suggested.${key}`)]));
  }, []);
}
