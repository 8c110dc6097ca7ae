'use client';
import { type Language, languageNameOf } from '@nirmaan/lexicon';
import type { TranslationFormat } from '@nirmaan/service/translation-files';
import { applyTranslations, planTranslations, type TranslationPlan } from '@nirmaan/service/translations';
import { type MenuItem, useToast } from '@nirmaan/ui';
import { useState } from 'react';
import { downloadFiles } from '../forms/form-files';
import { useService } from '../service/service-context';
import { useWords } from '../shell/providers';

/** A file that came back: what taking it would do, or why it cannot be read. */
export type Reading = {
  file: string;
  language: Language;
} & ({ plan: TranslationPlan } | { problem: string });

const FORMATS: readonly TranslationFormat[] = ['xlsx', 'csv', 'xliff'];

/** Translations out to a file and back. Readers of workbooks and XML are large: they come when one is wanted. */
export function useTranslationFiles({ from, to }: { from: Language; to: Language }) {
  const say = useWords();
  const toast = useToast();
  const { draft, edit, undo } = useService();
  const [reading, setReading] = useState<Reading>();

  async function save(format: TranslationFormat, onlyMissing: boolean): Promise<void> {
    const { writeTranslations } = await import('@nirmaan/service/translation-files');
    const { name, content } = writeTranslations(draft, { from, to, format, onlyMissing });
    downloadFiles([{ name, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content }]);
  }

  async function read(file: File): Promise<void> {
    const { readTranslations, TranslationFileError } = await import('@nirmaan/service/translation-files');
    try {
      const found = readTranslations(new Uint8Array(await file.arrayBuffer()));
      const language = found.to && draft.languages.includes(found.to) ? found.to : to;
      const source = found.from && draft.languages.includes(found.from) ? found.from : from;
      const plan = planTranslations(draft, found.translations, { from: source, language });
      setReading({ file: file.name, language, plan });
    } catch (error) {
      if (!(error instanceof TranslationFileError)) throw error;
      setReading({ file: file.name, language: to, problem: error.code });
    }
  }

  return {
    reading,
    read,
    close: () => setReading(undefined),
    apply() {
      if (!reading || 'problem' in reading) return;
      const { changes } = reading.plan;
      const language = languageNameOf(reading.language);
      setReading(undefined);
      if (
        edit(say('languages.imported', { language, count: changes.length }), (service) =>
          applyTranslations(service, changes),
        )
      )
        toast({ text: say('languages.imported', { language, count: changes.length }), undo });
    },
    exports: [true, false].flatMap((onlyMissing, at): MenuItem[] => [
      ...(at > 0 ? [{ separator: true } as const] : []),
      ...FORMATS.map((format) => ({
        label: say(`languages.formats.${format}`),
        text: say(onlyMissing ? 'languages.only-missing' : 'languages.everything'),
        onSelect: () => void save(format, onlyMissing),
      })),
    ]),
  };
}
